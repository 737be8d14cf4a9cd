package cursus.notification.enrolments;

import static org.assertj.core.api.Assertions.assertThat;

import cursus.messaging.Received;
import cursus.notification.Samples;
import cursus.notification.deliveries.Delivery;
import cursus.notification.deliveries.DeliveryState;
import cursus.notification.deliveries.Occasion;
import cursus.notification.deliveries.Template;
import cursus.notification.deliveries.World;
import cursus.notification.sessions.Act;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who takes part is heard of only after what changed: as while topics are read anew. */
class HeardOfLateTest {

    private static final Received<Occasion> CONFIRMED = Participant.event("confirmed", 1);

    private final Participant participant = new Participant();
    private final World world = participant.world;

    @BeforeEach
    void somebodyWasToldOfTheirClassAndIsKnownNoLonger() {
        participant.scheduled(1, "first");
        world.planning.plan(Template.ENROLMENT_CONFIRMED, CONFIRMED);
        participant.sent(participant.only(Template.ENROLMENT_CONFIRMED));
    }

    @Test
    void whoever_is_heard_of_after_an_act_is_told_of_it_once() {
        movedAt(Samples.NOW.plusSeconds(1));
        assertThat(participant.planned(Template.SESSIONS_MOVED)).isEmpty();

        world.enrolments.confirmed(CONFIRMED);
        world.enrolments.confirmed(CONFIRMED);

        assertThat(participant.planned(Template.SESSIONS_MOVED)).hasSize(1);
        Delivery move = participant.sent(participant.only(Template.SESSIONS_MOVED));
        assertThat(move.state()).isEqualTo(DeliveryState.SENT);
    }

    @Test
    void an_act_from_before_the_confirmation_is_not_told() {
        movedAt(Samples.NOW);

        world.enrolments.confirmed(CONFIRMED);

        assertThat(participant.planned(Template.SESSIONS_MOVED)).isEmpty();
    }

    @Test
    void whoever_has_given_up_their_seat_is_told_of_nothing_although_it_is_heard_only_later() {
        world.planning.plan(Template.ENROLMENT_CANCELLED, Participant.event("cancelled", 2));
        movedAt(Samples.NOW.plusSeconds(1));

        world.enrolments.confirmed(CONFIRMED);

        assertThat(participant.planned(Template.SESSIONS_MOVED)).isEmpty();
    }

    private void movedAt(Instant at) {
        world.sessions.moved(Samples.at(at, World.heard(Acts.move(1, 1, new Act("move", 1, 1)))));
    }
}
