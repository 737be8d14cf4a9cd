package cursus.notification.deliveries;

import static org.assertj.core.api.Assertions.assertThat;

import cursus.messaging.Received;
import cursus.notification.Samples;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlanningDeliveryTest {

    private final World world = new World();

    @Test
    void a_delivery_whose_facts_are_known_is_planned_and_dispatched_at_once() {
        world.learnPerson();
        world.learnCohort();
        world.learnSession(1, 1);

        Delivery delivery = world.plan(Template.ENROLMENT_CONFIRMED);

        assertThat(delivery.state()).isEqualTo(DeliveryState.PLANNED);
        assertThat(delivery.dueAt()).contains(Samples.NOW);
        assertThat(world.dispatched).containsExactly(delivery.delivery());
    }

    @ParameterizedTest
    @ValueSource(strings = {"PCS", "PSC", "CPS", "CSP", "SPC", "SCP"})
    void a_delivery_waits_until_the_last_fact_has_come_in_whatever_order(String order) {
        Delivery delivery = world.plan(Template.ENROLMENT_CONFIRMED);

        order.chars().forEach(fact -> {
            assertThat(world.again(delivery).state()).isEqualTo(DeliveryState.AWAITING);
            learn(fact);
        });

        assertThat(world.again(delivery).state()).isEqualTo(DeliveryState.PLANNED);
        assertThat(world.dispatched).containsExactly(delivery.delivery());
    }

    @Test
    void a_timetable_that_has_half_arrived_does_not_let_a_delivery_go() {
        world.learnPerson();
        world.learnCohort();
        world.learnSession(1, 2);
        Delivery delivery = world.plan(Template.ENROLMENT_CONFIRMED);

        assertThat(delivery.state()).isEqualTo(DeliveryState.AWAITING);
        world.learnSession(2, 2);
        assertThat(world.again(delivery).state()).isEqualTo(DeliveryState.PLANNED);
    }

    @Test
    void a_message_that_carries_no_timetable_does_not_wait_for_one() {
        world.learnPerson();
        world.learnCohort();

        assertThat(world.plan(Template.ENROLMENT_HELD).state()).isEqualTo(DeliveryState.PLANNED);
    }

    @Test
    void the_same_event_makes_one_delivery() {
        Received<Occasion> event = Samples.received(
                "event-1", "cursus.enrolment.files", "enrolment-1", 1, Samples.occasion(World.PERSON));
        world.learnPerson();
        world.learnCohort();

        world.planning.plan(Template.SEAT_OFFERED, event);
        world.planning.plan(Template.SEAT_OFFERED, event);

        assertThat(world.deliveries.states()).hasSize(1);
        assertThat(world.dispatched).hasSize(1);
    }

    @Test
    void one_fact_lets_every_delivery_go_that_waited_for_it() {
        world.learnCohort();
        List<Delivery> waiting = List.of(
                world.plan(Template.ENROLMENT_HELD), world.plan(Template.SEAT_OFFERED), world.plan(Template.HOLD_EXPIRED));

        world.learnPerson();

        assertThat(world.dispatched)
                .containsExactlyInAnyOrderElementsOf(
                        waiting.stream().map(Delivery::delivery).toList());
    }

    @Test
    void what_waits_too_long_raises_the_alarm_and_is_looked_at_again_later() {
        Delivery delivery = world.plan(Template.ENROLMENT_HELD);
        assertThat(delivery.dueAt()).contains(Samples.NOW.plus(Duration.ofMinutes(10)));

        boolean alarm = world.planning.overdue(
                delivery.delivery(), Samples.causeAt(Samples.NOW.plus(Duration.ofMinutes(10))));

        assertThat(alarm).isTrue();
        assertThat(world.again(delivery).dueAt()).contains(Samples.NOW.plus(Duration.ofMinutes(20)));
    }

    private void learn(int fact) {
        switch (fact) {
            case 'P' -> world.learnPerson();
            case 'C' -> world.learnCohort();
            default -> world.learnSession(1, 1);
        }
    }
}
