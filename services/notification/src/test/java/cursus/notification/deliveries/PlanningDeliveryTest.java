package cursus.notification.deliveries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cursus.messaging.Received;
import cursus.notification.Samples;
import cursus.notification.cohorts.Cohort;
import cursus.notification.programmes.Programme;
import cursus.testing.InMemoryAggregates.Crashed;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlanningDeliveryTest {

    private static final Duration ALARM_AFTER = Duration.ofMinutes(10);
    private static final Instant ALARM = Samples.NOW.plus(ALARM_AFTER);
    private static final Instant PATIENCE_END = Samples.NOW.plus(Duration.ofMinutes(1));

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
    void a_confirmation_waits_for_the_programme_of_its_cohort() {
        Cohort cohort = Samples.cohort();
        world.learnCohort(
                new Cohort(cohort.cohort(), cohort.title(), cohort.startsOn(), cohort.endsOn(), Optional.of("ACAT27")));
        world.learnPerson();
        world.learnSession(1, 1);
        Delivery delivery = world.plan(Template.ENROLMENT_CONFIRMED);
        assertThat(delivery.state()).isEqualTo(DeliveryState.AWAITING);

        world.learnProgramme(new Programme("ACAT27", List.of()));

        assertThat(world.again(delivery).state()).isEqualTo(DeliveryState.PLANNED);
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
    void a_confirmation_for_a_cohort_without_sessions_goes_when_patience_with_its_timetable_ends() {
        world.learnPerson();
        world.learnCohort();
        Delivery delivery = world.plan(Template.ENROLMENT_CONFIRMED);
        assertThat(delivery.state()).isEqualTo(DeliveryState.AWAITING);
        assertThat(delivery.dueAt()).contains(PATIENCE_END);

        boolean alarm = due(delivery, PATIENCE_END);

        assertThat(alarm).isFalse();
        assertThat(world.again(delivery).state()).isEqualTo(DeliveryState.PLANNED);
        assertThat(world.dispatched).containsExactly(delivery.delivery());
    }

    @Test
    void a_confirmation_goes_with_half_an_act_left_out_when_patience_ends() {
        world.learnPerson();
        world.learnCohort();
        world.learnSession(1, 2);
        Delivery delivery = world.plan(Template.ENROLMENT_CONFIRMED);

        boolean alarm = due(delivery, PATIENCE_END.minusMillis(1));
        assertThat(alarm).isFalse();
        assertThat(world.again(delivery).state()).isEqualTo(DeliveryState.AWAITING);

        due(delivery, PATIENCE_END);
        assertThat(world.again(delivery).state()).isEqualTo(DeliveryState.PLANNED);
    }

    @Test
    void person_and_cohort_are_awaited_after_patience_with_the_timetable_and_only_then_raise_the_alarm() {
        world.learnCohort();
        Delivery delivery = world.plan(Template.ENROLMENT_CONFIRMED);

        assertThat(due(delivery, PATIENCE_END)).isFalse();
        assertThat(world.again(delivery).state()).isEqualTo(DeliveryState.AWAITING);
        assertThat(world.again(delivery).dueAt()).contains(ALARM);

        assertThat(due(delivery, ALARM)).isTrue();
        assertThat(world.again(delivery).dueAt()).contains(ALARM.plus(ALARM_AFTER));
        assertThat(due(delivery, ALARM.plus(ALARM_AFTER))).isTrue();

        world.learnPerson();
        assertThat(due(delivery, ALARM.plus(ALARM_AFTER).plusMillis(1))).isFalse();
        assertThat(world.again(delivery).state()).isEqualTo(DeliveryState.PLANNED);
    }

    @Test
    void two_instances_that_look_at_once_raise_one_alarm() {
        Delivery delivery = world.plan(Template.ENROLMENT_HELD);

        assertThat(due(delivery, ALARM)).isTrue();
        assertThat(due(delivery, ALARM)).isFalse();
    }

    @Test
    void a_message_that_carries_no_timetable_does_not_wait_for_one() {
        world.learnPerson();
        world.learnCohort();

        assertThat(world.plan(Template.ENROLMENT_HELD).state()).isEqualTo(DeliveryState.PLANNED);
    }

    @Test
    void the_same_event_makes_one_delivery() {
        Received<Occasion> event =
                Samples.received("event-1", "cursus.enrolment.files", "enrolment-1", 1, Samples.occasion(World.PERSON));
        world.learnPerson();
        world.learnCohort();

        world.planning.plan(Template.SEAT_OFFERED, event);
        world.planning.plan(Template.SEAT_OFFERED, event);

        assertThat(world.deliveries.states()).hasSize(1);
        assertThat(world.dispatched).hasSize(1);
    }

    @Test
    void what_the_dispatcher_has_room_for_may_be_sent_at_once_and_is_due_only_when_it_may_have_been_lost() {
        world.learnPerson();
        world.learnCohort();
        world.dispatcher.makeRoom();
        Delivery delivery = world.plan(Template.ENROLMENT_HELD);
        assertThat(delivery.dueAt()).contains(Samples.NOW.plusSeconds(10));

        world.inTurn.send(delivery.delivery(), World.PERSON, Samples.causeAt(Samples.NOW));

        assertThat(world.again(delivery).state()).isEqualTo(DeliveryState.SENT);
    }

    @Test
    void where_every_fact_is_known_a_delivery_is_written_once() {
        world.learnPerson();
        world.learnCohort();
        world.deliveries.crashAfterNextWrite();

        assertThatExceptionOfType(Crashed.class).isThrownBy(() -> world.plan(Template.ENROLMENT_HELD));

        assertThat(world.deliveries.states())
                .singleElement()
                .satisfies(delivery -> assertThat(delivery.state()).isEqualTo(DeliveryState.PLANNED))
                .satisfies(delivery -> assertThat(delivery.dueAt()).contains(Samples.NOW));
    }

    @Test
    void a_fact_that_comes_while_the_delivery_is_written_is_not_overlooked() {
        world.learnCohort();
        world.deliveries.beforeNextWrite(world::learnPerson);

        Delivery delivery = world.plan(Template.ENROLMENT_HELD);

        assertThat(delivery.state()).isEqualTo(DeliveryState.PLANNED);
        assertThat(world.dispatched).containsExactly(delivery.delivery());
    }

    @Test
    void one_fact_lets_every_delivery_go_that_waited_for_it() {
        world.learnCohort();
        List<Delivery> waiting = List.of(
                world.plan(Template.ENROLMENT_HELD),
                world.plan(Template.SEAT_OFFERED),
                world.plan(Template.HOLD_EXPIRED));

        world.learnPerson();

        assertThat(world.dispatched)
                .containsExactlyInAnyOrderElementsOf(
                        waiting.stream().map(Delivery::delivery).toList());
    }

    @Test
    void what_waits_too_long_raises_the_alarm_and_is_looked_at_again_later() {
        Delivery delivery = world.plan(Template.ENROLMENT_HELD);
        assertThat(delivery.dueAt()).contains(ALARM);

        assertThat(due(delivery, ALARM)).isTrue();
        assertThat(world.again(delivery).dueAt()).contains(ALARM.plus(ALARM_AFTER));
    }

    private boolean due(Delivery delivery, Instant now) {
        return world.planning.due(delivery.delivery(), Samples.causeAt(now));
    }

    private void learn(int fact) {
        switch (fact) {
            case 'P' -> world.learnPerson();
            case 'C' -> world.learnCohort();
            default -> world.learnSession(1, 1);
        }
    }
}
