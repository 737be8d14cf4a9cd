package cursus.notification.enrolments;

import static org.assertj.core.api.Assertions.assertThat;

import cursus.messaging.Cause;
import cursus.notification.Samples;
import cursus.notification.deliveries.Delivery;
import cursus.notification.deliveries.ResendAnswer;
import cursus.notification.deliveries.ResendAnswer.Ordered;
import cursus.notification.deliveries.ResendAnswer.Reason;
import cursus.notification.deliveries.ResendAnswer.Refused;
import cursus.notification.deliveries.ResendOrder;
import cursus.notification.deliveries.Template;
import cursus.notification.deliveries.World;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OutdatedResendTest {

    private static final Instant NEXT_DAY = Samples.NOW.plusSeconds(86_400);
    private static final Cause OFFICER = new Cause("person:officer-1", "RESENT_BY_OFFICER", "of-the-click", NEXT_DAY);

    private final Participant participant = new Participant();
    private final World world = participant.world;

    @BeforeEach
    void somebodyKnowsTheirClass() {
        participant.scheduled(1, "first");
        participant.sent(participant.confirmed());
    }

    @Test
    void a_confirmation_is_not_sent_again_after_the_cancellation() {
        participant.sent(participant.cancelled());

        assertThat(resent(participant.only(Template.ENROLMENT_CONFIRMED))).isEqualTo(new Refused(Reason.OUTDATED));
        assertThat(resent(participant.only(Template.ENROLMENT_CANCELLED))).isInstanceOf(Ordered.class);
    }

    @Test
    void an_offer_is_not_sent_again_after_the_enrolment_is_over_although_its_time_is_not() {
        Delivery offer = participant.sent(world.plan(Template.SEAT_OFFERED));
        participant.sent(participant.cancelled());
        Cause soon = OFFICER.when(Samples.NOW.plusSeconds(120));

        assertThat(world.resending.resend(offer.delivery(), new ResendOrder("key-1", "same", "Encore"), soon))
                .isEqualTo(new Refused(Reason.OUTDATED));
    }

    @Test
    void a_move_that_another_move_replaced_is_not_sent_again() {
        participant.moved(1, 1);
        participant.moved(1, 2);
        List<Delivery> moves = participant.planned(Template.SESSIONS_MOVED);
        moves.forEach(participant::sent);

        assertThat(resent(moves.getFirst())).isEqualTo(new Refused(Reason.OUTDATED));
        assertThat(resent(moves.getLast())).isInstanceOf(Ordered.class);
        participant.sentAt(moves.getLast(), NEXT_DAY);
        assertThat(participant.lastFacts().sessions().changes())
                .extracting(change -> change.session().sequence())
                .containsExactly(2);
    }

    @Test
    void new_classes_that_another_message_told_since_are_not_announced_again() {
        participant.scheduled(2, "second");
        Delivery update = participant.only(Template.SESSIONS_SCHEDULED);
        participant.sent(update);
        participant.moved(2, 1);
        participant.sent(participant.only(Template.SESSIONS_MOVED));

        assertThat(resent(update)).isEqualTo(new Refused(Reason.OUTDATED));
    }

    @Test
    void what_was_not_sent_for_nothing_was_left_to_tell_is_not_sent_again_either() {
        participant.moved(1, 1);
        participant.moved(1, 2);
        List<Delivery> moves = participant.planned(Template.SESSIONS_MOVED);
        participant.sent(moves.getLast());
        participant.sent(moves.getFirst());

        assertThat(resent(moves.getFirst())).isEqualTo(new Refused(Reason.OUTDATED));
    }

    @Test
    void a_confirmation_that_is_being_sent_again_has_still_told_what_it_told_before() {
        Delivery confirmation = participant.only(Template.ENROLMENT_CONFIRMED);
        resent(confirmation);
        participant.delayed(confirmation, NEXT_DAY);

        participant.moved(1, 1);

        participant.sentAt(participant.only(Template.SESSIONS_MOVED), NEXT_DAY);
        assertThat(participant.lastFacts().sessions().changes()).hasSize(1);
    }

    private ResendAnswer resent(Delivery delivery) {
        ResendOrder order = new ResendOrder("key-" + delivery.delivery(), "same", "Demandé au téléphone");
        return world.resending.resend(delivery.delivery(), order, OFFICER);
    }
}
