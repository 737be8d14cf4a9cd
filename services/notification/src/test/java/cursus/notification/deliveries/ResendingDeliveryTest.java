package cursus.notification.deliveries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cursus.messaging.Cause;
import cursus.messaging.Decision;
import cursus.messaging.Json;
import cursus.notification.Samples;
import cursus.notification.deliveries.MailServer.Outcome;
import cursus.notification.deliveries.ResendAnswer.Ordered;
import cursus.notification.deliveries.ResendAnswer.Reason;
import cursus.notification.deliveries.ResendAnswer.Refused;
import cursus.notification.languages.Language;
import cursus.notification.people.Person;
import cursus.testing.Contracts;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ResendingDeliveryTest {

    private static final Instant NEXT_DAY = Samples.NOW.plus(Duration.ofDays(1));
    private static final Cause OFFICER = new Cause("person:officer-1", "RESENT_BY_OFFICER", "of-the-click", NEXT_DAY);
    private static final ResendOrder ORDER = new ResendOrder("key-1", "same", "Adresse vérifiée au téléphone");

    private final World world = new World();

    @Test
    void what_had_failed_is_sent_again_as_another_message() {
        Delivery failed = failed(Template.WAITING_LIST_JOINED);

        ResendAnswer answer = world.resending.resend(failed.delivery(), ORDER, OFFICER);

        String messageId = "<" + failed.delivery() + ".1@cursus.example.org>";
        assertThat(answer).isEqualTo(new Ordered(failed.delivery(), 1, messageId, NEXT_DAY));
        assertThat(world.dispatched).endsWith(failed.delivery());
        send(failed, new Outcome.Accepted(NEXT_DAY));
        assertThat(world.server.taken).containsExactly(messageId);
        assertThat(world.again(failed).state()).isEqualTo(DeliveryState.SENT);
        assertThat(world.again(failed).failure()).isEmpty();
    }

    @Test
    void who_ordered_it_when_and_why_is_kept_with_all_that_happened_before() {
        Delivery failed = failed(Template.WAITING_LIST_JOINED);
        world.resending.resend(failed.delivery(), ORDER, OFFICER);
        send(failed, new Outcome.Accepted(NEXT_DAY));

        assertThat(world.again(failed).steps())
                .extracting(Step::what, Step::at)
                .containsExactly(
                        tuple(Step.What.REFUSED, Samples.NOW),
                        tuple(Step.What.RESENT, NEXT_DAY),
                        tuple(Step.What.SENT, NEXT_DAY));
        assertThat(world.again(failed).resends())
                .containsExactly(new Resend(1, "person:officer-1", ORDER.words(), "key-1", "same"));
    }

    @Test
    void both_messages_are_kept() {
        Delivery sent = sent(Template.WAITING_LIST_JOINED);
        world.resending.resend(sent.delivery(), ORDER, OFFICER);
        send(sent, new Outcome.Accepted(NEXT_DAY));

        assertThat(world.again(sent).copies().orElseThrow().items())
                .extracting(Copy::round, Copy::composedAt)
                .containsExactly(tuple(0, Samples.NOW), tuple(1, NEXT_DAY));
    }

    @Test
    void it_goes_to_the_address_that_its_recipient_has_by_then() {
        Delivery failed = failed(Template.WAITING_LIST_JOINED);
        Person before = Samples.person(World.PERSON, Language.FRENCH);
        world.learn(new Person(
                before.person(), before.givenName(), before.usualName(), "right@example.org", before.language()));

        world.resending.resend(failed.delivery(), ORDER, OFFICER);
        send(failed, new Outcome.Accepted(NEXT_DAY));

        assertThat(world.again(failed).letter()).map(Letter::to).contains("right@example.org");
    }

    @Test
    void an_order_that_is_given_twice_under_one_key_is_carried_out_once() {
        Delivery failed = failed(Template.WAITING_LIST_JOINED);
        ResendAnswer first = world.resending.resend(failed.delivery(), ORDER, OFFICER);
        send(failed, new Outcome.Accepted(NEXT_DAY));

        ResendAnswer second = world.resending.resend(failed.delivery(), ORDER, OFFICER.when(NEXT_DAY.plusSeconds(9)));
        send(failed, new Outcome.Accepted(NEXT_DAY.plusSeconds(9)));

        assertThat(second).isEqualTo(first);
        assertThat(world.server.taken).hasSize(1);
        assertThat(world.again(failed).resends()).hasSize(1);
    }

    @Test
    void another_order_under_the_same_key_is_refused() {
        Delivery failed = failed(Template.WAITING_LIST_JOINED);
        world.resending.resend(failed.delivery(), ORDER, OFFICER);

        ResendOrder other = new ResendOrder("key-1", "other", "Une autre raison");
        assertThat(world.resending.resend(failed.delivery(), other, OFFICER)).isEqualTo(new Refused(Reason.KEY_REUSED));
    }

    @Test
    void what_is_still_to_be_sent_is_not_sent_again() {
        world.learnCohort();
        Delivery awaiting = world.plan(Template.WAITING_LIST_JOINED);
        assertThat(world.resending.resend(awaiting.delivery(), ORDER, OFFICER))
                .isEqualTo(new Refused(Reason.STILL_OPEN));

        world.learnPerson();
        assertThat(world.again(awaiting).state()).isEqualTo(DeliveryState.PLANNED);
        assertThat(world.resending.resend(awaiting.delivery(), ORDER, OFFICER))
                .isEqualTo(new Refused(Reason.STILL_OPEN));
        assertThat(world.again(awaiting).steps()).isEmpty();
    }

    @Test
    void what_never_was_is_not_sent_again() {
        assertThat(world.resending.resend("nobody", ORDER, OFFICER)).isEqualTo(new Refused(Reason.UNKNOWN_DELIVERY));
    }

    @Test
    void somebody_of_whom_nothing_is_known_any_more_gets_nothing() {
        Delivery erased = World.awaiting("d-1", Template.WAITING_LIST_JOINED, Samples.occasion("erased"))
                .sent(Samples.causeAt(Samples.NOW));
        world.deliveries.decide("d-1", OFFICER, _ -> Decision.accepted(erased));

        assertThat(world.resending.resend("d-1", ORDER, OFFICER)).isEqualTo(new Refused(Reason.RECIPIENT_UNKNOWN));
    }

    @Test
    void what_asks_for_something_in_time_is_not_sent_again_when_the_time_is_over() {
        Delivery held = failed(Template.ENROLMENT_HELD);
        Instant end = held.occasion().until().orElseThrow();

        assertThat(world.resending.resend(held.delivery(), ORDER, OFFICER.when(end)))
                .isEqualTo(new Refused(Reason.OUTDATED));
        assertThat(world.resending.resend(held.delivery(), ORDER, OFFICER.when(end.minusMillis(1))))
                .isInstanceOf(Ordered.class);
    }

    @Test
    void nobody_is_written_to_without_end() {
        Delivery delivery = sent(Template.WAITING_LIST_JOINED);
        for (int number = 1; number <= 10; number++) {
            ResendOrder order = new ResendOrder("key-" + number, "same", "Encore");
            assertThat(world.resending.resend(delivery.delivery(), order, OFFICER))
                    .isInstanceOf(Ordered.class);
            send(delivery, new Outcome.Accepted(NEXT_DAY));
        }

        assertThat(world.resending.resend(delivery.delivery(), new ResendOrder("key-11", "same", "Encore"), OFFICER))
                .isEqualTo(new Refused(Reason.TOO_OFTEN));
        assertThat(world.server.taken).doesNotHaveDuplicates().hasSize(11);
    }

    @Test
    void patience_begins_anew_with_the_order() {
        Delivery failed = failed(Template.WAITING_LIST_JOINED);
        Instant muchLater = Samples.NOW.plus(Duration.ofDays(30));
        world.resending.resend(failed.delivery(), ORDER, OFFICER.when(muchLater));
        send(failed, World.delayed(muchLater));

        assertThat(world.again(failed).state()).isEqualTo(DeliveryState.PLANNED);
        assertThat(world.again(failed).dueAt()).contains(muchLater.plusSeconds(2));

        send(failed, World.delayed(muchLater.plus(Duration.ofDays(2))));
        assertThat(world.again(failed).failure()).contains(Failure.EXHAUSTED);
    }

    @Test
    void a_late_yes_to_the_message_before_is_not_taken_for_one_to_this() {
        Delivery failed = failed(Template.WAITING_LIST_JOINED);
        world.resending.resend(failed.delivery(), ORDER, OFFICER);
        // While the server still ponders the first order, its lease ends, another instance is refused, and an officer
        // orders it again.
        world.server.meanwhile(() -> {
            world.server.meanwhile(() -> {});
            send(failed, World.refused(NEXT_DAY.plusSeconds(200)));
            world.resending.resend(failed.delivery(), new ResendOrder("key-2", "same", "Encore"), OFFICER);
            world.server.answer(new Outcome.Accepted(NEXT_DAY.plusSeconds(201)));
        });
        send(failed, new Outcome.Accepted(NEXT_DAY));

        assertThat(world.again(failed).state()).isEqualTo(DeliveryState.PLANNED);
        assertThat(world.again(failed).round()).isEqualTo(2);
    }

    @Test
    void the_order_is_told_and_says_nothing_about_anybody() {
        Delivery failed = failed(Template.WAITING_LIST_JOINED);
        world.resending.resend(failed.delivery(), ORDER, OFFICER);

        var event = world.deliveries.events().getLast();
        assertThat(event).isInstanceOf(NotificationResendOrdered.class);
        Contracts.assertValid("cursus.notification.deliveries", event);
        assertThat(Json.mapper().writeValueAsString(event)).doesNotContain("Adresse", "claire", "Fontaine");
    }

    private Delivery failed(Template template) {
        Delivery delivery = planned(template);
        send(delivery, World.refused(Samples.NOW));
        return delivery;
    }

    private Delivery sent(Template template) {
        Delivery delivery = planned(template);
        send(delivery, new Outcome.Accepted(Samples.NOW));
        return delivery;
    }

    private Delivery planned(Template template) {
        world.learnPerson();
        world.learnCohort();
        return world.plan(template);
    }

    private void send(Delivery delivery, Outcome outcome) {
        world.server.answer(outcome);
        world.sending.send(delivery.delivery(), Samples.causeAt(outcome.at()));
    }
}
