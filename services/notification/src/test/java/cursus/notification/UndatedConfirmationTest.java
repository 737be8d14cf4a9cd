package cursus.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cursus.notification.Mailbox.Mail;
import cursus.testing.WithKafkaAndMongo;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import org.junit.jupiter.api.extension.RegisterExtension;
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

    @RegisterExtension
    static final Mailbox MAILBOX = Mailbox.atFreePort();

    private static final Duration SOON = Duration.ofSeconds(20);

    private final Season season = new Season();

    @Autowired
    private MeterRegistry meters;

    @DynamicPropertySource
    static void mailServer(DynamicPropertyRegistry properties) {
        MAILBOX.tell(properties);
    }

    @ParameterizedTest
    @CsvSource({
        "fr, Inscription confirmée, Les dates de vos séances ne sont pas encore fixées., Convocation mise à jour",
        "en, Enrolment confirmed, The dates of your classes are not settled yet., Joining letter updated"
    })
    void a_participant_is_told_without_an_alarm_that_dates_will_follow_and_then_gets_them(
            String language, String subject, String follow, String update) {
        season.person(language);
        season.cohort();
        season.turn("EnrolmentConfirmed");

        await().atMost(SOON).until(() -> !MAILBOX.of(season.email).isEmpty());
        Mail mail = MAILBOX.of(season.email).getFirst();
        assertThat(mail.subject()).startsWith(subject);
        assertThat(mail.text()).contains(follow);
        assertThat(mail.html()).contains(follow);
        assertThat(mail.calendars()).isEmpty();
        season.sessions();
        await().atMost(SOON).until(() -> MAILBOX.of(season.email).size() == 2);
        assertThat(MAILBOX.of(season.email).getLast().subject()).startsWith(update);
        assertThat(MAILBOX.of(season.email).getLast().calendars()).hasSize(3);
        assertThat(meters.get("cursus.notification.awaiting.alarms").counter().count())
                .isZero();
    }
}
