package cursus.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cursus.notification.deliveries.Deliveries;
import cursus.notification.deliveries.Delivery;
import cursus.notification.deliveries.DeliveryState;
import cursus.testing.WithKafkaAndMongo;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** An event speaks of a cohort that nobody has announced. The alarm rings after two seconds here. */
@SpringBootTest(properties = "cursus.notification.retry.alarm-after=2s")
@WithKafkaAndMongo
class UnknownCohortTest {

    @RegisterExtension
    static final Mailbox MAILBOX = Mailbox.atFreePort();

    private static final Duration SOON = Duration.ofSeconds(30);

    @Autowired
    private Deliveries deliveries;

    @Autowired
    private MeterRegistry meters;

    @DynamicPropertySource
    static void mailServer(DynamicPropertyRegistry properties) {
        MAILBOX.tell(properties);
    }

    @Test
    void its_message_waits_with_an_alarm_the_queue_goes_on_and_the_cohort_lets_it_go() {
        Season unknown = new Season();
        unknown.person("fr");
        unknown.turn("SeatHeld");
        Season known = new Season();
        known.person("fr");
        known.cohort();
        known.turn("SeatHeld");

        await().atMost(SOON).until(() -> MAILBOX.of(known.email).size() == 1);
        await().atMost(SOON)
                .until(() -> meters.get("cursus.notification.awaiting.alarms")
                                .counter()
                                .count()
                        >= 1);
        assertThat(deliveryOf(unknown).state()).isEqualTo(DeliveryState.AWAITING);
        assertThat(deliveries.open()).containsEntry(DeliveryState.AWAITING, 1L);

        unknown.cohort();
        await().atMost(SOON).until(() -> MAILBOX.of(unknown.email).size() == 1);
    }

    private Delivery deliveryOf(Season season) {
        return deliveries.ofEnrolment(season.enrolment).getFirst();
    }
}
