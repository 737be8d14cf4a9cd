package cursus.notification.deliveries;

import static org.assertj.core.api.Assertions.assertThat;

import cursus.messaging.Cause;
import cursus.messaging.Decision;
import cursus.notification.Samples;
import cursus.notification.deliveries.MailServer.Outcome;
import cursus.notification.languages.Language;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SendingInTurnTest {

    private static final Instant SOON = Samples.NOW.plusSeconds(1);
    private static final Duration ALARM = Duration.ofMinutes(10);

    private final World world = new World();

    @BeforeEach
    void know() {
        world.learnPerson();
        world.learnCohort();
    }

    @Test
    void a_later_message_to_the_same_person_waits_for_the_earlier_one_and_goes_when_that_is_sent() {
        Delivery earlier = planned("a", Samples.NOW, World.PERSON);
        Delivery later = planned("b", SOON, World.PERSON);

        assertThat(send(later, SOON)).isEmpty();
        assertThat(world.server.taken).isEmpty();
        assertThat(world.again(later).dueAt())
                .hasValueSatisfying(due -> assertThat(due).isAfter(SOON));

        Optional<Delivery> next = send(earlier, SOON);
        assertThat(next).map(Delivery::delivery).contains("b");
        send(next.orElseThrow(), SOON);
        assertThat(world.server.taken).containsExactly(id("a"), id("b"));
    }

    @Test
    void a_message_that_has_failed_for_good_makes_room_for_the_next() {
        Delivery earlier = planned("a", Samples.NOW, World.PERSON);
        planned("b", SOON, World.PERSON);
        world.server.answer(World.refused(SOON));

        assertThat(send(earlier, SOON)).map(Delivery::delivery).contains("b");
    }

    @Test
    void a_message_that_the_server_puts_off_holds_back_the_next_for_as_long_as_it_is_tried() {
        Delivery earlier = planned("a", Samples.NOW, World.PERSON);
        Delivery later = planned("b", SOON, World.PERSON);
        Instant hoursLater = SOON.plus(Duration.ofHours(5));
        world.server.answer(World.delayed(SOON));
        assertThat(send(earlier, SOON)).isEmpty();

        world.server.answer(new Outcome.Accepted(hoursLater));
        assertThat(send(later, hoursLater)).isEmpty();
        assertThat(world.server.taken).isEmpty();
    }

    @Test
    void other_people_do_not_wait_for_anybody() {
        Delivery poisoned = planned("a", Samples.NOW, World.PERSON);
        Delivery other = planned("b", SOON, "person-2");
        world.server.answer(World.delayed(SOON));
        send(poisoned, SOON);

        world.server.answer(new Outcome.Accepted(SOON));
        world.learn(Samples.person("person-2", Language.ENGLISH));
        send(other, SOON);
        assertThat(world.server.taken).containsExactly(id("b"));
    }

    @Test
    void one_that_waits_for_a_fact_holds_back_the_next_until_its_alarm_rings_and_is_then_set_aside() {
        Delivery waiting = awaiting("a", Samples.NOW);
        Delivery later = planned("b", SOON, World.PERSON);
        send(later, SOON);
        Instant look = world.again(later).dueAt().orElseThrow();
        assertThat(look).isEqualTo(Samples.NOW.plus(ALARM));

        assertThat(world.again(waiting).state()).isEqualTo(DeliveryState.AWAITING);
        send(later, look);
        assertThat(world.server.taken).containsExactly(id("b"));
    }

    @Test
    void one_that_only_its_own_content_keeps_back_is_set_aside_after_as_long() {
        Delivery earlier = planned("a", Samples.NOW, World.PERSON);
        Delivery later = planned("b", SOON, World.PERSON);
        world.server.answer(new Outcome.Delayed(SOON, Obstacle.of(Obstacle.Kind.POLICY)));
        send(earlier, SOON);
        world.server.answer(new Outcome.Accepted(SOON));

        send(later, Samples.NOW.plus(ALARM).minusSeconds(1));
        assertThat(world.server.taken).isEmpty();
        send(later, Samples.NOW.plus(ALARM).plusSeconds(2));
        assertThat(world.server.taken).containsExactly(id("b"));
    }

    @Test
    void a_chain_of_messages_goes_in_its_order_however_they_come_up() {
        Delivery third = planned("c", Samples.NOW.plusMillis(3), World.PERSON);
        Delivery first = planned("a", Samples.NOW.plusMillis(1), World.PERSON);
        Delivery second = planned("b", Samples.NOW.plusMillis(2), World.PERSON);
        send(third, SOON);
        send(second, SOON);

        Optional<Delivery> next = Optional.of(first);
        while (next.isPresent()) {
            next = send(next.get(), SOON);
        }
        assertThat(world.server.taken).containsExactly(id("a"), id("b"), id("c"));
    }

    @Test
    void one_that_was_tried_already_keeps_its_own_schedule_when_the_one_before_it_ends() {
        Delivery late = planned("b", SOON, World.PERSON);
        world.server.answer(World.delayed(SOON));
        send(late, SOON);
        Instant schedule = world.again(late).dueAt().orElseThrow();
        Delivery early = planned("a", Samples.NOW, World.PERSON);
        world.server.answer(new Outcome.Accepted(SOON));

        assertThat(send(early, SOON)).isEmpty();
        assertThat(world.again(late).dueAt()).contains(schedule);
    }

    @Test
    void a_message_that_is_sent_again_by_order_queues_behind_what_was_planned_before_the_order() {
        Delivery earlier = planned("a", Samples.NOW, World.PERSON);
        send(earlier, Samples.NOW);
        Delivery later = planned("b", SOON, World.PERSON);
        Resend order = new Resend(1, "person:officer", "asked for it", "key", "print");
        change(earlier, delivery -> delivery.resent(order, Samples.causeAt(SOON.plusSeconds(1))));

        assertThat(send(world.again(earlier), SOON.plusSeconds(2))).isEmpty();
        assertThat(send(later, SOON.plusSeconds(2))).map(Delivery::delivery).contains("a");
    }

    @Test
    void what_is_postponed_for_its_domains_sake_is_no_failed_attempt() {
        Delivery delivery = planned("a", Samples.NOW, World.PERSON);
        Instant turn = SOON.plusSeconds(7);
        world.server.answer(new Outcome.Postponed(SOON, turn));
        send(delivery, SOON);

        assertThat(world.again(delivery).dueAt()).contains(turn);
        assertThat(world.again(delivery).steps()).isEmpty();
        world.server.answer(World.delayed(turn));
        send(delivery, turn);
        assertThat(world.again(delivery).dueAt()).as("the first wait").contains(turn.plusSeconds(2));
    }

    private Optional<Delivery> send(Delivery delivery, Instant at) {
        return world.inTurn.send(delivery.delivery(), delivery.occasion().person(), Samples.causeAt(at));
    }

    private Delivery planned(String id, Instant at, String person) {
        Delivery delivery = fresh(id, at, person).planned(at);
        write(delivery);
        return delivery;
    }

    private Delivery awaiting(String id, Instant at) {
        Delivery delivery = fresh(id, at, World.PERSON).stillAwaiting(at.plus(ALARM));
        write(delivery);
        return delivery;
    }

    private static Delivery fresh(String id, Instant at, String person) {
        Cause cause = Samples.causeAt(at);
        return Delivery.awaiting(id, Template.ENROLMENT_HELD, Samples.occasion(person), "event-" + id, cause);
    }

    private void write(Delivery delivery) {
        world.deliveries.decide(delivery.delivery(), Samples.causeAt(Samples.NOW), _ -> Decision.accepted(delivery));
    }

    private void change(Delivery delivery, UnaryOperator<Delivery> rule) {
        world.deliveries.decide(
                delivery.delivery(),
                Samples.causeAt(Samples.NOW),
                current -> Decision.accepted(rule.apply(current.orElseThrow())));
    }

    private static String id(String delivery) {
        return "<" + delivery + "@cursus.example.org>";
    }
}
