package cursus.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cursus.embedded.FreePorts;
import cursus.notification.ScriptedServer.Reply;
import cursus.notification.ScriptedServer.Stage;
import cursus.notification.ScriptedServer.Taken;
import cursus.notification.deliveries.Deliveries;
import cursus.notification.deliveries.Delivery;
import cursus.notification.deliveries.DeliveryState;
import cursus.testing.WithKafkaAndMongo;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Many messages, and a mail server that fails in every way for as long as many retries last. A wait is short here. */
@SpringBootTest(
        properties = {
            "cursus.notification.retry.first-wait=100ms",
            "cursus.notification.retry.longest-wait=800ms",
            "cursus.notification.smtp.open-for=200ms",
            "cursus.notification.smtp.answer-within=2s",
            "cursus.notification.smtp.per-domain.connections=4",
            "cursus.notification.smtp.per-domain.mails=1000"
        })
@WithKafkaAndMongo
class SmtpStormTest {

    private static final int PEOPLE = 100;
    private static final int PORT = FreePorts.findOne();
    private static final ScriptedServer SERVER = new ScriptedServer(PORT);
    private static final Duration LONG = Duration.ofSeconds(90);

    /** How long the server is away at least: {@code -Dstorm.away=PT3M} makes it minutes. */
    private static final Duration AWAY = Duration.parse(System.getProperty("storm.away", "PT0.1S"));

    private static final String HELD = "SeatHeld";
    private static final String CANCELLED = "EnrolmentCancelled";

    @Autowired
    private Deliveries deliveries;

    @Autowired
    private MeterRegistry meters;

    @DynamicPropertySource
    static void mailServer(DynamicPropertyRegistry properties) {
        properties.add("spring.mail.host", () -> "127.0.0.1");
        properties.add("spring.mail.port", () -> PORT);
    }

    @AfterEach
    void mend() {
        SERVER.asUsual();
    }

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @Test
    void nothing_is_lost_nothing_comes_twice_and_each_persons_messages_come_in_order() {
        SERVER.stop();
        List<Season> seasons =
                IntStream.range(0, PEOPLE).mapToObj(_ -> people()).toList();
        seasons.forEach(season -> season.turn(HELD));
        awaitBreaker("open");

        seasons.forEach(season -> season.turn(CANCELLED));
        awaitPlanned(seasons);
        await().pollDelay(AWAY)
                .atMost(AWAY.plus(LONG))
                .untilAsserted(() -> assertThat(taken()).doesNotContainKeys(addresses(seasons)));
        SERVER.when(Stage.MAIL, "421 4.3.2 Shutting down");
        SERVER.start();
        awaitMoreAttempts(seasons);
        SERVER.when(Stage.MIDDLE, _ -> new Reply.HangUp()).when(Stage.MAIL, "250 Ok");
        awaitMoreAttempts(seasons);
        assertThat(taken()).doesNotContainKeys(addresses(seasons));

        SERVER.asUsual();
        await().atMost(LONG)
                .untilAsserted(() -> assertThat(seasons)
                        .allSatisfy(season -> assertThat(of(season))
                                .extracting(Delivery::state)
                                .containsOnly(DeliveryState.SENT)
                                .hasSize(2)));
        awaitBreaker("closed");
        Map<String, List<String>> taken = taken();
        assertThat(seasons)
                .allSatisfy(season -> assertThat(taken.get(season.email))
                        .as("each once, in the order in which they were decided")
                        .isEqualTo(messageIds(season)));
    }

    @Test
    void one_recipient_whom_the_server_never_takes_holds_up_nobody_else() {
        Season poisoned = people();
        SERVER.when(Stage.RCPT, to -> new Reply.Say(to.contains(poisoned.person) ? "451 4.2.0 Never" : "250 2.1.5 Ok"));
        poisoned.turn(HELD);
        poisoned.turn(CANCELLED);
        await().atMost(LONG).until(() -> attempts(List.of(poisoned)) >= 3);

        List<Season> others = IntStream.range(0, 20).mapToObj(_ -> people()).toList();
        others.forEach(season -> season.turn(HELD));
        await().atMost(LONG)
                .until(() -> others.stream()
                                .flatMap(season -> of(season).stream())
                                .filter(delivery -> delivery.state() == DeliveryState.SENT)
                                .count()
                        == others.size());
        assertThat(of(poisoned)).extracting(Delivery::state).doesNotContain(DeliveryState.SENT);
        assertThat(of(poisoned).getLast().attempts())
                .as("the second has not had its turn")
                .isZero();

        SERVER.asUsual();
        await().atMost(LONG)
                .until(() -> of(poisoned).stream().allMatch(delivery -> delivery.state() == DeliveryState.SENT));
        assertThat(taken().get(poisoned.email)).isEqualTo(messageIds(poisoned));
    }

    /** The Message-IDs by the recipient's address, in the order in which the server took them. */
    private static Map<String, List<String>> taken() {
        return SERVER.taken().stream()
                .collect(Collectors.groupingBy(
                        taken -> taken.to().replaceAll(".*<(.*)>.*", "$1"),
                        Collectors.mapping(Taken::messageId, Collectors.toList())));
    }

    private static String[] addresses(List<Season> seasons) {
        return seasons.stream().map(season -> season.email).toArray(String[]::new);
    }

    private List<String> messageIds(Season season) {
        return of(season).stream()
                .map(delivery -> "<" + delivery.delivery() + "@cursus.example.org>")
                .toList();
    }

    private static Season people() {
        Season season = new Season();
        season.person("fr");
        season.cohort();
        return season;
    }

    private List<Delivery> of(Season season) {
        return deliveries.ofEnrolment(season.enrolment);
    }

    private void awaitPlanned(List<Season> seasons) {
        await().atMost(LONG)
                .until(() -> seasons.stream().allMatch(season -> of(season).size() == 2));
    }

    private void awaitMoreAttempts(List<Season> seasons) {
        long before = attempts(seasons);
        await().atMost(LONG).until(() -> attempts(seasons) >= before + 2L * PEOPLE);
    }

    private long attempts(List<Season> seasons) {
        return seasons.stream()
                .flatMap(season -> of(season).stream())
                .mapToLong(Delivery::attempts)
                .sum();
    }

    private void awaitBreaker(String state) {
        await().atMost(LONG)
                .pollInterval(Duration.ofMillis(5))
                .until(() -> meters.get("resilience4j.circuitbreaker.state")
                                .tag("state", state)
                                .gauge()
                                .value()
                        == 1);
    }
}
