package cursus.notification.enrolments;

import static org.assertj.core.api.Assertions.assertThat;

import cursus.notification.Samples;
import cursus.notification.cohorts.Cohort;
import cursus.notification.deliveries.Delivery;
import cursus.notification.deliveries.DeliveryState;
import cursus.notification.deliveries.ReadingTrail;
import cursus.notification.deliveries.Step;
import cursus.notification.deliveries.Template;
import cursus.notification.deliveries.TrailEntry;
import cursus.notification.deliveries.World;
import cursus.notification.programmes.Programme;
import cursus.notification.sessions.ClassSession;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NothingLeftToTellTest {

    private final Participant participant = new Participant();
    private final World world = participant.world;

    @Test
    void new_classes_that_a_delayed_confirmation_lists_after_all_are_not_sent_again() {
        participant.scheduled(1, "first");
        Delivery confirmation = participant.confirmed();
        participant.delayed(confirmation, Samples.NOW);
        participant.scheduled(2, "second");

        participant.sent(confirmation);
        assertThat(participant.lastFacts().sessions().listed()).hasSize(2);
        Delivery update = participant.sent(participant.only(Template.SESSIONS_SCHEDULED));

        assertThat(update.state()).isEqualTo(DeliveryState.SUPERSEDED);
        assertThat(update.steps()).extracting(Step::what).containsExactly(Step.What.SUPERSEDED);
        assertThat(new ReadingTrail(world.deliveries).of("enrolment-1"))
                .filteredOn(entry -> entry.about().equals("sessions-scheduled"))
                .extracting(TrailEntry::what)
                .containsExactly("MailPlanned", "MailSuperseded");
        assertThat(world.server.taken).hasSize(1);
    }

    @Test
    void new_classes_that_were_all_cancelled_before_the_message_was_written_are_not_announced() {
        participant.sent(lookedAtAgain(participant.confirmed()));
        participant.scheduled(1, "first");
        participant.cancelledSession(1, 1);

        Delivery update = participant.sent(participant.only(Template.SESSIONS_SCHEDULED));

        assertThat(update.state()).isEqualTo(DeliveryState.SUPERSEDED);
        assertThat(participant.planned(Template.SESSIONS_CANCELLED)).isEmpty();
    }

    @Test
    void a_class_that_was_moved_before_its_reader_saw_it_is_not_told_as_moved() {
        participant.scheduled(1, "first");
        Delivery confirmation = participant.confirmed();
        participant.delayed(confirmation, Samples.NOW);
        participant.moved(1, 1);

        participant.sent(confirmation);
        assertThat(participant.lastFacts().sessions().listed())
                .extracting(ClassSession::sequence)
                .containsExactly(1);
        Delivery move = participant.sent(participant.only(Template.SESSIONS_MOVED));

        assertThat(move.state()).isEqualTo(DeliveryState.SUPERSEDED);
    }

    @Test
    void a_class_that_was_cancelled_before_its_reader_saw_it_is_not_told_as_cancelled() {
        participant.scheduled(1, "first");
        Delivery confirmation = participant.confirmed();
        participant.delayed(confirmation, Samples.NOW);
        participant.cancelledSession(1, 1);

        participant.sent(confirmation);
        Delivery cancellation = participant.sent(participant.only(Template.SESSIONS_CANCELLED));

        assertThat(cancellation.state()).isEqualTo(DeliveryState.SUPERSEDED);
    }

    @Test
    void a_move_of_what_only_a_refused_confirmation_told_is_not_planned() {
        participant.scheduled(1, "first");
        world.server.answer(World.refused(Samples.NOW));
        participant.sent(participant.confirmed());

        participant.moved(1, 1);

        assertThat(participant.planned(Template.SESSIONS_MOVED)).isEmpty();
    }

    @Test
    void a_move_that_the_next_one_overtook_is_not_told_after_it() {
        participant.scheduled(1, "first");
        participant.sent(participant.confirmed());
        participant.moved(1, 1);
        participant.moved(1, 2);
        List<Delivery> moves = participant.planned(Template.SESSIONS_MOVED);

        assertThat(participant.sent(moves.getLast()).state()).isEqualTo(DeliveryState.SENT);
        assertThat(participant.sent(moves.getFirst()).state()).isEqualTo(DeliveryState.SUPERSEDED);
    }

    @Test
    void a_confirmation_that_waited_for_its_programme_does_not_follow_the_cancellation() {
        Cohort cohort = Samples.cohort();
        world.learnCohort(
                new Cohort(cohort.cohort(), cohort.title(), cohort.startsOn(), cohort.endsOn(), Optional.of("ACAT27")));
        participant.scheduled(1, "first");
        Delivery confirmation = participant.confirmed();
        assertThat(confirmation.state()).isEqualTo(DeliveryState.AWAITING);

        assertThat(participant.sent(participant.cancelled()).state()).isEqualTo(DeliveryState.SENT);
        world.learnProgramme(new Programme("ACAT27", List.of()));

        assertThat(participant.sent(confirmation).state()).isEqualTo(DeliveryState.SUPERSEDED);
        assertThat(world.server.taken).hasSize(1);
    }

    @Test
    void a_confirmation_of_what_is_over_waits_for_nothing_any_more() {
        Cohort cohort = Samples.cohort();
        world.learnCohort(
                new Cohort(cohort.cohort(), cohort.title(), cohort.startsOn(), cohort.endsOn(), Optional.of("ACAT27")));
        Delivery confirmation = participant.confirmed();
        participant.cancelled();

        assertThat(world.again(confirmation).state()).isEqualTo(DeliveryState.PLANNED);
        assertThat(participant.sent(confirmation).state()).isEqualTo(DeliveryState.SUPERSEDED);
    }

    @Test
    void a_cancelled_enrolment_takes_back_only_what_has_not_begun() {
        participant.scheduled(1, "first");
        participant.scheduled(2, "second");
        participant.sent(participant.confirmed());
        Instant afterTheFirst = Samples.session(1, 2).end().toInstant();

        participant.sentAt(participant.cancelled(), afterTheFirst);

        assertThat(participant.lastFacts().sessions().listed())
                .extracting(ClassSession::session)
                .containsExactly("session-2");
    }

    private Delivery lookedAtAgain(Delivery delivery) {
        world.planning.due(delivery.delivery(), Samples.causeAt(Participant.LATER));
        return delivery;
    }
}
