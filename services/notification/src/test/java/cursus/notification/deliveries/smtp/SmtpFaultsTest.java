package cursus.notification.deliveries.smtp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cursus.embedded.FreePorts;
import cursus.notification.ScriptedServer;
import cursus.notification.ScriptedServer.Reply;
import cursus.notification.ScriptedServer.Stage;
import cursus.notification.ScriptedServer.Taken;
import cursus.notification.deliveries.MailServer.Outcome;
import cursus.notification.deliveries.Obstacle;
import cursus.notification.deliveries.Obstacle.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** A mail server that behaves badly, each time in another way. */
class SmtpFaultsTest {

    private static final String CLAIRE = "claire@example.org";

    private final int port = FreePorts.findOne();
    private final ScriptedServer scripted = new ScriptedServer(port);
    private final Gateway gateway = Gateway.to(port);

    @AfterEach
    void stop() {
        scripted.close();
    }

    @Test
    void a_server_that_takes_its_time_gets_it_and_the_mail_goes_out_once() {
        scripted.when(Stage.END, _ -> new Reply.SayAfter(Duration.ofMillis(700), "250 Taken"));

        assertThat(gateway.send(1, CLAIRE)).isInstanceOf(Outcome.Accepted.class);
        assertThat(scripted.taken()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(names = {"CONNECT", "EHLO", "MAIL", "RCPT", "DATA", "END"})
    void a_server_that_says_nothing_delays_within_a_bounded_time(Stage stage) {
        scripted.when(stage, "");

        assertThat(inTime(() -> gateway.send(1, CLAIRE))).isInstanceOf(Outcome.Delayed.class);
    }

    @ParameterizedTest
    @EnumSource(names = {"CONNECT", "EHLO", "MAIL", "RCPT", "DATA", "END"})
    void a_server_that_never_ends_its_answer_is_cut_off_before_the_lease_ends(Stage stage) {
        scripted.when(stage, _ -> new Reply.Dribble(Duration.ofMillis(300), "250-" + "x".repeat(500)));

        assertThat(kind(inTime(() -> gateway.send(1, CLAIRE)))).isIn(Kind.CUT_OFF, Kind.UNREACHABLE);
    }

    @ParameterizedTest
    @EnumSource(names = {"CONNECT", "EHLO", "MAIL", "RCPT", "DATA", "MIDDLE", "END"})
    void a_server_that_hangs_up_delays_and_the_next_mail_finds_another_connection(Stage stage) {
        scripted.when(stage, _ -> new Reply.HangUp());
        assertThat(gateway.send(1, CLAIRE)).isInstanceOf(Outcome.Delayed.class);

        scripted.asUsual();
        assertThat(gateway.send(2, CLAIRE)).isInstanceOf(Outcome.Accepted.class);
        assertThat(scripted.taken().getLast().messageId()).isEqualTo(Gateway.messageId(2));
    }

    @Test
    void what_was_cut_off_in_the_middle_of_its_data_was_not_taken() {
        scripted.when(Stage.MIDDLE, _ -> new Reply.HangUp());

        assertThat(kind(gateway.send(1, CLAIRE))).isEqualTo(Kind.CUT_OFF);
        assertThat(scripted.taken()).isEmpty();
    }

    @Test
    void a_mail_whose_answer_is_lost_may_come_twice_under_the_same_message_id() {
        scripted.when(Stage.END, _ -> new Reply.HangUp());
        assertThat(gateway.send(1, CLAIRE)).isInstanceOf(Outcome.Delayed.class);

        scripted.asUsual();
        assertThat(gateway.send(1, CLAIRE)).isInstanceOf(Outcome.Accepted.class);
        assertThat(scripted.taken())
                .extracting(Taken::messageId)
                .containsExactly(Gateway.messageId(1), Gateway.messageId(1));
    }

    @ParameterizedTest
    @CsvSource({
        // step, answer, what it is
        "RCPT, 450 4.2.0 Greylisted, BUSY",
        "RCPT, 451 4.7.1 Come back in five minutes, POLICY",
        "RCPT, 452 4.2.2 Mailbox full, MAILBOX_FULL",
        "END,  451 4.3.0 Local trouble, BUSY",
        "MAIL, 421 4.7.0 Too many mails, POLICY",
        "MAIL, 550 5.7.1 We do not know you, SENDER_REFUSED",
        "MAIL, 530 5.7.0 Sign in first, SIGN_IN",
        "CONNECT, 554 5.3.2 Nobody is in, UNREACHABLE",
        "CONNECT, 421 4.3.2 Going away, UNREACHABLE"
    })
    void what_passes_or_is_ours_to_mend_is_worth_another_attempt(Stage stage, String answer, Kind kind) {
        scripted.when(stage, answer);

        assertThat(gateway.send(1, CLAIRE))
                .isInstanceOf(Outcome.Delayed.class)
                .extracting(SmtpFaultsTest::kind)
                .isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource({
        "RCPT, 550 5.1.1 No such user, MAILBOX_UNKNOWN",
        "RCPT, 550 Nobody, MAILBOX_UNKNOWN",
        "RCPT, 556 5.1.10 Takes no mail, DOMAIN_UNKNOWN",
        "END,  554 5.7.1 Looks like spam, POLICY",
        "END,  552 5.3.4 Too large, MESSAGE_TOO_LARGE"
    })
    void what_is_refused_for_good_is_not_tried_again(Stage stage, String answer, Kind kind) {
        scripted.when(stage, answer);

        assertThat(gateway.send(1, CLAIRE))
                .isInstanceOf(Outcome.Refused.class)
                .extracting(SmtpFaultsTest::kind)
                .isEqualTo(kind);
        assertThat(obstacle(gateway.send(2, CLAIRE)).flatMap(Obstacle::said))
                .hasValueSatisfying(said -> assertThat(said).contains(answer));
    }

    @Test
    void greylisted_once_taken_the_second_time() {
        Map<String, Boolean> seen = new ConcurrentHashMap<>();
        scripted.when(
                Stage.RCPT,
                to -> new Reply.Say(seen.put(to, true) == null ? "450 4.2.0 Greylisted" : "250 2.1.5 Welcome back"));

        assertThat(gateway.send(1, CLAIRE)).isInstanceOf(Outcome.Delayed.class);
        assertThat(gateway.send(1, CLAIRE)).isInstanceOf(Outcome.Accepted.class);
        assertThat(scripted.taken()).hasSize(1);
    }

    @Test
    void one_poisoned_recipient_does_not_open_the_breaker_for_others() {
        scripted.when(
                Stage.RCPT, to -> new Reply.Say(to.contains("poisoned") ? "451 4.2.0 Never today" : "250 2.1.5 Ok"));
        for (int number = 0; number < 30; number++) {
            assertThat(kind(gateway.send(number, "poisoned@example.org"))).isEqualTo(Kind.BUSY);
        }

        assertThat(gateway.send(100, CLAIRE)).isInstanceOf(Outcome.Accepted.class);
    }

    @Test
    void a_server_that_fails_for_everybody_is_left_alone_for_a_while_and_then_asked_again() {
        scripted.when(Stage.MAIL, "421 4.3.2 Shutting down");
        IntStream.range(0, 8).forEach(number -> gateway.send(number, CLAIRE));
        int asked = scripted.connections();
        assertThat(kind(gateway.send(8, CLAIRE))).isEqualTo(Kind.PAUSED);
        assertThat(scripted.connections()).isEqualTo(asked).isLessThan(8);

        scripted.asUsual();
        await().atMost(Duration.ofSeconds(5)).until(() -> gateway.send(9, CLAIRE) instanceof Outcome.Accepted);
        assertThat(scripted.taken()).hasSize(1);
    }

    @Test
    void a_connection_serves_many_mails_and_a_stale_one_is_replaced_without_a_failure() {
        IntStream.range(0, 10).forEach(number -> gateway.send(number, CLAIRE));
        assertThat(scripted.connections()).isEqualTo(1);

        scripted.stop();
        scripted.start();
        await().pollDelay(Duration.ofMillis(1_100)).until(() -> true);
        assertThat(gateway.send(11, CLAIRE)).isInstanceOf(Outcome.Accepted.class);
        assertThat(scripted.taken()).hasSize(11);
    }

    @Test
    void nobody_gets_more_connections_than_the_operator_allows() throws Exception {
        scripted.when(Stage.END, _ -> new Reply.SayAfter(Duration.ofMillis(300), "250 Taken"));

        List<Outcome> outcomes = atOnce(12);

        assertThat(outcomes)
                .filteredOn(outcome -> outcome instanceof Outcome.Accepted)
                .hasSize(4);
        assertThat(outcomes)
                .filteredOn(outcome -> outcome instanceof Outcome.Postponed)
                .hasSize(8);
        assertThat(scripted.connections()).isEqualTo(4);
    }

    @Test
    void one_domain_leaves_room_for_the_others() throws Exception {
        Gateway shared = Gateway.to(port, Gateway.perDomain(1_000, 2));
        scripted.when(
                Stage.RCPT,
                to -> to.contains("slow.example")
                        ? new Reply.SayAfter(Duration.ofMillis(600), "250 Ok")
                        : new Reply.Say("250 Ok"));
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<Future<Outcome>> slow = IntStream.range(0, 2)
                    .mapToObj(number -> threads.submit(() -> shared.send(number, "x@slow.example")))
                    .toList();
            await().until(() -> scripted.connections() == 2);
            assertThat(shared.send(3, "y@slow.example")).isInstanceOf(Outcome.Postponed.class);
            assertThat(shared.send(4, CLAIRE)).isInstanceOf(Outcome.Accepted.class);
            for (Future<Outcome> each : slow) {
                assertThat(each.get()).isInstanceOf(Outcome.Accepted.class);
            }
        }
        assertThat(shared.meters()
                        .get("cursus.mail.postponed")
                        .tag("why", "places")
                        .counter()
                        .count())
                .isEqualTo(1);
    }

    @Test
    void a_domain_gets_so_many_mails_a_second_and_each_of_the_others_has_a_turn_of_its_own() {
        Gateway paced = Gateway.to(port, Gateway.perDomain(2, 4));
        List<Outcome> first = IntStream.range(0, 6)
                .mapToObj(number -> paced.send(number, CLAIRE))
                .toList();

        assertThat(first)
                .filteredOn(outcome -> outcome instanceof Outcome.Accepted)
                .hasSizeBetween(2, 4);
        assertThat(paced.send(50, "daniel@example.com")).as("another domain").isInstanceOf(Outcome.Accepted.class);
        IntStream.range(0, 6)
                .filter(number -> first.get(number) instanceof Outcome.Postponed)
                .forEach(number -> sendAtItsTurn(paced, number, (Outcome.Postponed) first.get(number)));
        assertThat(scripted.taken()).hasSize(7);
    }

    /** Before its turn it is told the same turn, and at its turn it is taken, whoever else has asked meanwhile. */
    private static void sendAtItsTurn(Gateway paced, int number, Outcome.Postponed told) {
        if (Instant.now().isBefore(told.until().minusMillis(100))) {
            assertThat(paced.send(number, CLAIRE))
                    .isInstanceOfSatisfying(
                            Outcome.Postponed.class,
                            again -> assertThat(again.until()).isEqualTo(told.until()));
        }
        await().pollInterval(Duration.ofMillis(10)).until(() -> !Instant.now().isBefore(told.until()));
        assertThat(paced.send(number, CLAIRE)).isInstanceOf(Outcome.Accepted.class);
    }

    private List<Outcome> atOnce(int mails) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(mails)) {
            List<Future<Outcome>> sent = IntStream.range(0, mails)
                    .mapToObj(number -> threads.submit(() -> gateway.send(number, "p@d%d.example".formatted(number))))
                    .toList();
            List<Outcome> outcomes = new ArrayList<>();
            for (Future<Outcome> each : sent) {
                outcomes.add(each.get());
            }
            return outcomes;
        }
    }

    /** Well within the lease, which is three minutes. */
    private static Outcome inTime(Supplier<Outcome> sending) {
        Instant begun = Instant.now();
        Outcome outcome = sending.get();
        assertThat(Duration.between(begun, Instant.now())).isLessThan(Duration.ofSeconds(4));
        return outcome;
    }

    private static Kind kind(Outcome outcome) {
        return obstacle(outcome).map(Obstacle::kind).orElseThrow();
    }

    private static Optional<Obstacle> obstacle(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Delayed(var _, var why) -> Optional.of(why);
            case Outcome.Refused(var _, var why) -> Optional.of(why);
            case Outcome.Accepted _, Outcome.Postponed _ -> Optional.empty();
        };
    }
}
