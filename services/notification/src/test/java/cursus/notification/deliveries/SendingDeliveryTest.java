package cursus.notification.deliveries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cursus.messaging.Decision;
import cursus.messaging.Json;
import cursus.notification.Samples;
import cursus.notification.deliveries.MailServer.Outcome;
import cursus.notification.sessions.Act;
import cursus.notification.sessions.ClassSession;
import cursus.testing.Contracts;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SendingDeliveryTest {

    private static final Instant LATER = Samples.NOW.plus(Duration.ofMinutes(30));

    private final World world = new World();

    @Test
    void what_the_server_takes_is_sent_and_told() {
        Delivery delivery = planned();
        send(delivery, Samples.NOW);

        Delivery sent = world.again(delivery);
        assertThat(sent.state()).isEqualTo(DeliveryState.SENT);
        assertThat(sent.sentAt()).contains(Samples.NOW);
        assertThat(sent.dueAt()).isEmpty();
        assertThat(sent.letter()).map(Letter::to).contains("claire.fontaine@example.org");
        assertThat(world.server.taken).containsExactly("<" + delivery.delivery() + "@cursus.example.org>");
        assertThat(world.deliveries.events()).singleElement().isInstanceOf(NotificationSent.class);
    }

    @Test
    void what_was_sent_is_not_sent_again() {
        Delivery delivery = planned();
        send(delivery, Samples.NOW);
        send(delivery, LATER);

        assertThat(world.server.taken).hasSize(1);
    }

    @Test
    void what_the_server_does_not_take_now_is_tried_again_with_growing_waits() {
        Delivery delivery = planned();
        world.server.answer(World.delayed(Samples.NOW));
        send(delivery, Samples.NOW);
        assertThat(world.again(delivery).state()).isEqualTo(DeliveryState.PLANNED);
        assertThat(world.again(delivery).dueAt()).contains(Samples.NOW.plusSeconds(2));

        world.server.answer(World.delayed(Samples.NOW.plusSeconds(2)));
        send(delivery, Samples.NOW.plusSeconds(2));
        assertThat(world.again(delivery).dueAt()).contains(Samples.NOW.plusSeconds(6));
        assertThat(world.again(delivery).attempts()).isEqualTo(2);

        world.server.answer(new Outcome.Accepted(Samples.NOW.plusSeconds(6)));
        send(delivery, Samples.NOW.plusSeconds(6));
        assertThat(world.again(delivery).state()).isEqualTo(DeliveryState.SENT);
        assertThat(world.server.taken).hasSize(1);
    }

    @Test
    void every_attempt_is_kept_with_what_stood_in_its_way() {
        Delivery delivery = planned();
        world.server.answer(World.delayed(Samples.NOW));
        send(delivery, Samples.NOW);
        world.server.answer(new Outcome.Accepted(Samples.NOW.plusSeconds(2)));
        send(delivery, Samples.NOW.plusSeconds(2));

        assertThat(world.again(delivery).steps())
                .extracting(Step::what, Step::attempt, Step::at)
                .containsExactly(
                        tuple(Step.What.DELAYED, 1, Samples.NOW), tuple(Step.What.SENT, 2, Samples.NOW.plusSeconds(2)));
        assertThat(world.again(delivery).steps().getFirst().obstacle())
                .contains(new Obstacle(Obstacle.Kind.BUSY, Optional.of("451 4.3.2 Try again later")));
    }

    @Test
    void of_hundreds_of_attempts_the_last_ones_are_kept_and_all_are_counted() {
        Delivery delivery = planned();
        for (int attempt = 0; attempt < 60; attempt++) {
            Instant due = world.again(delivery).dueAt().orElseThrow();
            world.server.answer(World.delayed(due));
            send(delivery, due);
        }

        assertThat(world.again(delivery).steps())
                .hasSize(40)
                .extracting(Step::attempt)
                .endsWith(60)
                .isSorted();
        assertThat(world.again(delivery).attempts()).isEqualTo(60);
    }

    @Test
    void the_message_is_kept_as_it_was_sent() {
        Delivery delivery = planned();
        send(delivery, Samples.NOW);

        assertThat(world.again(delivery).copies().orElseThrow().items())
                .singleElement()
                .satisfies(copy -> {
                    assertThat(copy.messageId()).isEqualTo(world.server.taken.getFirst());
                    assertThat(copy.message().to()).isEqualTo("claire.fontaine@example.org");
                    assertThat(copy.message().html()).isEqualTo("html");
                });
    }

    @Test
    void a_message_that_was_refused_is_kept_too_for_its_reader_can_still_read_it_here() {
        Delivery delivery = planned();
        world.server.answer(World.refused(Samples.NOW));
        send(delivery, Samples.NOW);

        assertThat(world.again(delivery).copies().orElseThrow().items()).hasSize(1);
        assertThat(world.again(delivery).steps().getLast().obstacle())
                .map(Obstacle::kind)
                .contains(Obstacle.Kind.MAILBOX_UNKNOWN);
    }

    @Test
    void nothing_is_tried_before_it_is_due() {
        Delivery delivery = planned();
        world.server.answer(World.delayed(Samples.NOW));
        send(delivery, Samples.NOW);
        world.server.answer(new Outcome.Accepted(Samples.NOW));

        send(delivery, Samples.NOW.plusSeconds(1));

        assertThat(world.server.taken).isEmpty();
    }

    @Test
    void what_the_server_refuses_for_good_fails_and_is_told() {
        Delivery delivery = planned();
        world.server.answer(World.refused(Samples.NOW));
        send(delivery, Samples.NOW);

        assertThat(world.again(delivery).state()).isEqualTo(DeliveryState.FAILED);
        assertThat(world.again(delivery).failure()).contains(Failure.PERMANENT);
        assertThat(world.deliveries.events()).singleElement().isInstanceOf(NotificationFailed.class);
    }

    @Test
    void what_is_tried_for_too_long_is_given_up() {
        Delivery delivery = planned();
        Instant tooLate = Samples.NOW.plus(Duration.ofDays(2));
        world.server.answer(World.delayed(tooLate));
        send(delivery, tooLate);

        assertThat(world.again(delivery).failure()).contains(Failure.EXHAUSTED);
    }

    @Test
    void what_another_instance_has_in_hand_is_left_alone_until_its_lease_ends() {
        Delivery delivery = claimedBySomebodyWhoThenDied();

        send(delivery, Samples.NOW.plusSeconds(179));
        assertThat(world.server.taken).isEmpty();

        send(delivery, Samples.NOW.plusSeconds(180));
        assertThat(world.server.taken).hasSize(1);
        assertThat(world.again(delivery).attempts()).isEqualTo(2);
    }

    @Test
    void after_patience_a_confirmation_tells_the_acts_that_have_wholly_arrived() {
        world.learnPerson();
        world.learnCohort();
        world.learnSession(Samples.session(1, new Act("whole", 1, 1)));
        Delivery delivery = world.plan(Template.ENROLMENT_CONFIRMED);
        world.learnSession(Samples.session(2, new Act("half", 1, 2)));

        send(delivery, LATER);

        assertThat(world.again(delivery).state()).isEqualTo(DeliveryState.SENT);
        assertThat(world.told.getLast().sessions().listed())
                .extracting(ClassSession::session)
                .containsExactly("session-1");
    }

    @Test
    void events_keep_their_contracts() {
        Delivery sent = planned();
        send(sent, Samples.NOW);
        Delivery failed = planned();
        world.server.answer(World.refused(Samples.NOW));
        send(failed, Samples.NOW);

        assertThat(world.deliveries.events()).hasSize(2);
        world.deliveries.events().forEach(event -> Contracts.assertValid("cursus.notification.deliveries", event));
    }

    @Test
    void no_personal_data_leaves_in_an_event() {
        Delivery delivery = planned();
        send(delivery, Samples.NOW);

        String event =
                Json.mapper().writeValueAsString(world.deliveries.events().getFirst());
        assertThat(event).doesNotContain("claire", "Claire", "Fontaine", "example.org\"");
    }

    private Delivery planned() {
        world.learnPerson();
        world.learnCohort();
        return world.plan(Template.ENROLMENT_HELD);
    }

    private Delivery claimedBySomebodyWhoThenDied() {
        Delivery delivery = planned();
        world.deliveries.decide(
                delivery.delivery(),
                Samples.causeAt(Samples.NOW),
                current -> Decision.accepted(current.orElseThrow()
                        .claimed(Samples.NOW, Samples.policy().lease())));
        return delivery;
    }

    private void send(Delivery delivery, Instant at) {
        world.sending.send(delivery.delivery(), Samples.causeAt(at));
    }
}
