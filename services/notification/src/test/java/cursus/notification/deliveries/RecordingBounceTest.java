package cursus.notification.deliveries;

import static org.assertj.core.api.Assertions.assertThat;

import cursus.messaging.Decision;
import cursus.messaging.Json;
import cursus.notification.Samples;
import cursus.notification.deliveries.RecordingBounce.Result;
import cursus.testing.Contracts;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RecordingBounceTest {

    private static final Instant LATER = Samples.NOW.plusSeconds(60);

    private final World world = new World();
    private final RecordingBounce recording = new RecordingBounce(world.deliveries, "cursus.example.org");

    @BeforeEach
    void know() {
        world.learnPerson();
        world.learnCohort();
    }

    @Test
    void a_mail_that_came_back_is_a_state_with_its_reason_and_is_told() {
        Delivery sent = sent();

        assertThat(report(sent, 0)).isEqualTo(Result.RECORDED);

        Delivery bounced = world.again(sent);
        assertThat(bounced.state()).isEqualTo(DeliveryState.BOUNCED);
        assertThat(bounced.sentAt()).isEqualTo(sent.sentAt());
        assertThat(bounced.dueAt()).isEmpty();
        assertThat(bounced.steps()).extracting(Step::what).containsExactly(Step.What.SENT, Step.What.BOUNCED);
        assertThat(bounced.steps().getLast().obstacle())
                .contains(new Obstacle(
                        Obstacle.Kind.MAILBOX_UNKNOWN, Optional.of("550 5.1.1 <claire@example.org>: no such user")));
        assertThat(world.deliveries.events()).last().isInstanceOfSatisfying(NotificationBounced.class, told -> {
            assertThat(told.status()).isEqualTo("5.1.1");
            assertThat(told.messageId()).isEqualTo("<" + sent.delivery() + "@cursus.example.org>");
            assertThat(told.bouncedAt()).isEqualTo(LATER);
        });
    }

    @Test
    void the_event_keeps_its_contract_and_holds_no_personal_data() {
        report(sent(), 0);

        Contracts.assertValid(
                "cursus.notification.deliveries", world.deliveries.events().getLast());
        assertThat(Json.mapper().writeValueAsString(world.deliveries.events().getLast()))
                .doesNotContain("claire", "Claire", "such user");
    }

    @Test
    void the_same_report_again_changes_nothing() {
        Delivery sent = sent();
        report(sent, 0);
        Delivery once = world.again(sent);
        int told = world.deliveries.events().size();

        assertThat(report(sent, 0)).isEqualTo(Result.CHANGED_NOTHING);
        assertThat(world.again(sent)).isEqualTo(once);
        assertThat(world.deliveries.events()).hasSize(told);
    }

    @Test
    void a_report_about_nobody_we_know_is_not_ours() {
        MessageName stranger = new MessageName(UUID.randomUUID().toString(), 0);

        assertThat(recording.record(bounce(stranger), Samples.causeAt(LATER))).isEqualTo(Result.UNKNOWN);
    }

    @Test
    void a_report_that_overtakes_our_own_record_ends_the_delivery_so_that_it_is_not_repeated() {
        Delivery delivery = world.plan(Template.ENROLMENT_HELD);
        world.deliveries.decide(
                delivery.delivery(),
                Samples.causeAt(Samples.NOW),
                current -> Decision.accepted(current.orElseThrow().claimed(Samples.NOW, Duration.ofMinutes(3))));

        assertThat(report(delivery, 0)).isEqualTo(Result.RECORDED);
        world.inTurn.send(
                delivery.delivery(),
                delivery.occasion().person(),
                Samples.causeAt(Samples.NOW.plus(Duration.ofMinutes(4))));
        assertThat(world.server.taken).isEmpty();
    }

    @Test
    void a_report_about_what_was_never_sent_changes_nothing() {
        Delivery planned = world.plan(Template.ENROLMENT_HELD);

        assertThat(report(planned, 0)).isEqualTo(Result.CHANGED_NOTHING);
        assertThat(world.again(planned).state()).isEqualTo(DeliveryState.PLANNED);
    }

    @Test
    void a_report_about_an_earlier_round_leaves_the_present_one_alone() {
        Delivery sent = sent();
        Resend order = new Resend(1, "person:officer", "asked for it", "key", "print");
        world.deliveries.decide(
                sent.delivery(),
                Samples.causeAt(LATER),
                current -> Decision.accepted(current.orElseThrow().resent(order, Samples.causeAt(LATER))));
        world.sending.send(sent.delivery(), Samples.causeAt(LATER));

        assertThat(report(sent, 0)).isEqualTo(Result.CHANGED_NOTHING);
        assertThat(world.again(sent).state()).isEqualTo(DeliveryState.SENT);
        assertThat(report(sent, 1)).isEqualTo(Result.RECORDED);
    }

    @Test
    void what_had_failed_before_stays_as_it_was() {
        world.server.answer(World.refused(Samples.NOW));
        Delivery failed = sent();

        assertThat(report(failed, 0)).isEqualTo(Result.CHANGED_NOTHING);
        assertThat(world.again(failed).state()).isEqualTo(DeliveryState.FAILED);
    }

    private Delivery sent() {
        Delivery delivery = world.plan(Template.ENROLMENT_HELD);
        world.sending.send(delivery.delivery(), Samples.causeAt(Samples.NOW));
        return world.again(delivery);
    }

    private Result report(Delivery delivery, int round) {
        return recording.record(bounce(new MessageName(delivery.delivery(), round)), Samples.causeAt(LATER));
    }

    private static Bounce bounce(MessageName name) {
        return new Bounce(
                name, new EnhancedStatus("5.1.1"), Optional.of("550 5.1.1 <claire@example.org>: no such user"));
    }
}
