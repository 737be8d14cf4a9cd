package cursus.notification.deliveries;

import static org.assertj.core.api.Assertions.assertThat;

import cursus.notification.Samples;
import cursus.notification.sessions.Act;
import cursus.notification.sessions.ClassSession;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AwaitingTrainersTest {

    private static final ClassSession TAUGHT = Samples.session(1, new Act("act-1", 1, 1), List.of("helene", "karim"));

    private final World world = new World();

    @BeforeEach
    void know_the_person_and_the_cohort() {
        world.learnPerson();
        world.learnCohort();
    }

    @Test
    void a_joining_letter_waits_for_every_trainer_that_its_sessions_name() {
        world.learnSession(TAUGHT);
        Delivery delivery = world.plan(Template.ENROLMENT_CONFIRMED);

        assertThat(world.again(delivery).state()).isEqualTo(DeliveryState.AWAITING);
        world.learnTrainer("karim");
        assertThat(world.again(delivery).state()).isEqualTo(DeliveryState.AWAITING);
        world.learnTrainer("helene");

        assertThat(world.again(delivery).state()).isEqualTo(DeliveryState.PLANNED);
        world.sending.send(delivery.delivery(), Samples.causeAt(Samples.NOW));
        assertThat(world.told)
                .singleElement()
                .satisfies(facts -> assertThat(facts.trainers()).containsOnlyKeys("helene", "karim"));
    }

    @Test
    void a_trainer_who_is_known_before_the_session_is_awaited_by_nobody() {
        world.learnTrainer("karim");
        world.learnTrainer("helene");
        world.learnSession(TAUGHT);

        assertThat(world.plan(Template.ENROLMENT_CONFIRMED).state()).isEqualTo(DeliveryState.PLANNED);
    }

    @Test
    void a_trainer_is_awaited_after_patience_with_the_timetable_has_ended() {
        world.learnSession(TAUGHT);
        Delivery delivery = world.plan(Template.ENROLMENT_CONFIRMED);

        world.planning.due(delivery.delivery(), Samples.causeAt(Samples.NOW.plus(Duration.ofMinutes(2))));

        assertThat(world.again(delivery).state()).isEqualTo(DeliveryState.AWAITING);
    }

    @Test
    void whoever_teaches_no_more_is_awaited_no_more() {
        world.learnTrainer("karim");
        world.learnSession(TAUGHT);
        Delivery delivery = world.plan(Template.ENROLMENT_CONFIRMED);

        world.learnTrainersOf(TAUGHT, "karim");

        assertThat(world.again(delivery).state()).isEqualTo(DeliveryState.PLANNED);
    }

    @Test
    void a_message_that_lists_no_session_waits_for_no_trainer() {
        world.learnSession(TAUGHT);

        assertThat(world.plan(Template.ENROLMENT_HELD).state()).isEqualTo(DeliveryState.PLANNED);
    }
}
