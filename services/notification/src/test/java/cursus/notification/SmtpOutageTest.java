package cursus.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cursus.notification.deliveries.Deliveries;
import cursus.notification.deliveries.Delivery;
import cursus.notification.deliveries.DeliveryState;
import cursus.testing.WithKafkaAndMongo;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The mail server is down when the mail is due, and comes back. */
@SpringBootTest(
        properties = {
            "cursus.notification.retry.first-wait=200ms",
            "cursus.notification.retry.longest-wait=1s",
            "cursus.notification.smtp.open-for=500ms"
        })
@WithKafkaAndMongo
class SmtpOutageTest {

    private static final Mailbox MAILBOX = Mailbox.atFreePort();
    private static final Duration SOON = Duration.ofSeconds(30);

    @Autowired
    private Deliveries deliveries;

    @DynamicPropertySource
    static void mailServer(DynamicPropertyRegistry properties) {
        MAILBOX.tell(properties);
    }

    @AfterAll
    static void stopMailbox() {
        MAILBOX.stop();
    }

    @Test
    void a_mail_that_was_due_during_the_outage_arrives_once_afterwards() {
        Season season = new Season();
        season.person("fr");
        season.cohort();
        season.turn("SeatHeld");
        await().atMost(SOON).until(() -> deliveryOf(season).attempts() >= 3);
        assertThat(deliveryOf(season).state()).isNotEqualTo(DeliveryState.SENT);

        MAILBOX.start();

        await().atMost(SOON).until(() -> deliveryOf(season).state() == DeliveryState.SENT);
        assertThat(MAILBOX.of(season.email))
                .singleElement()
                .satisfies(mail -> assertThat(mail.messageId())
                        .isEqualTo("<" + deliveryOf(season).delivery() + "@cursus.example.org>"));
    }

    private Delivery deliveryOf(Season season) {
        await().atMost(SOON)
                .until(() -> !deliveries.ofEnrolment(season.enrolment).isEmpty());
        return deliveries.ofEnrolment(season.enrolment).getFirst();
    }
}
