package cursus.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cursus.embedded.FreePorts;
import cursus.notification.Mailbox.Mail;
import cursus.testing.WithKafkaAndMongo;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** An enrolment is confirmed before its cohort has any session. */
@SpringBootTest(properties = "cursus.notification.retry.timetable-patience=1s")
@WithKafkaAndMongo
class UndatedConfirmationTest {

    private static final int SMTP_PORT = FreePorts.findOne();
    private static final Mailbox MAILBOX = new Mailbox(SMTP_PORT);
    private static final Duration SOON = Duration.ofSeconds(20);

    private final Season season = new Season();

    @Autowired
    private MeterRegistry meters;

    @DynamicPropertySource
    static void mailServer(DynamicPropertyRegistry properties) {
        properties.add("spring.mail.host", () -> "127.0.0.1");
        properties.add("spring.mail.port", () -> SMTP_PORT);
    }

    @BeforeAll
    static void startMailbox() {
        MAILBOX.start();
    }

    @AfterAll
    static void stopMailbox() {
        MAILBOX.stop();
    }

    @ParameterizedTest
    @CsvSource({
        "fr, Inscription confirmée, Les dates de vos séances vous seront communiquées.",
        "en, Enrolment confirmed, The dates of your sessions will be communicated to you."
    })
    void a_participant_is_told_without_an_alarm_that_dates_will_follow(String language, String subject, String follow) {
        season.person(language);
        season.cohort();
        season.turn("EnrolmentConfirmed");

        await().atMost(SOON).until(() -> !MAILBOX.of(season.email).isEmpty());
        Mail mail = MAILBOX.of(season.email).getFirst();
        assertThat(mail.subject()).startsWith(subject);
        assertThat(mail.text()).contains(follow);
        assertThat(mail.html()).contains(follow);
        assertThat(mail.calendars()).isEmpty();
        assertThat(meters.get("cursus.notification.awaiting.alarms").counter().count())
                .isZero();
    }
}
