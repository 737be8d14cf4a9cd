package cursus.billing.files.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cursus.billing.Samples;
import cursus.billing.files.BillingFile;
import cursus.billing.files.BillingFiles;
import cursus.billing.files.FollowingEnrolment;
import cursus.billing.files.Standing;
import cursus.billing.invoices.Invoices;
import cursus.billing.invoices.Sale;
import cursus.messaging.Arrival;
import cursus.messaging.Received;
import cursus.testing.WithKafkaAndMongo;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest
@WithKafkaAndMongo
class BillingFilesContractTest {

    @Autowired
    private BillingFiles files;

    @Autowired
    private FollowingEnrolment following;

    @Autowired
    private Invoices invoices;

    @Test
    void an_event_is_applied_once() {
        Received<Map<String, Object>> event = Samples.received("EnrolmentRequested", "once", 1, Map.of());

        assertThat(following.seen(event)).isEqualTo(Arrival.APPLIED);
        assertThat(following.seen(event)).isEqualTo(Arrival.REPEATED);
        assertThat(files.find("once")).map(BillingFile::standing).contains(Standing.NOTHING_DUE);
    }

    /** Nobody issues in process here: it is as if the service had died right after the event was applied. */
    @Test
    void what_a_crash_left_decided_is_issued_by_the_deadline() {
        Received<Sale> confirmation =
                Samples.received("EnrolmentConfirmed", "crashed", 1, Samples.sale("crashed"), Instant.now());
        following.confirmed(confirmation);

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(
                        () -> assertThat(files.find("crashed").orElseThrow().standing())
                                .isEqualTo(Standing.INVOICED));
        assertThat(invoices.ofEnrolment("crashed")).singleElement().satisfies(invoice -> {
            assertThat(invoice.invoice()).isEqualTo("crashed-1");
            assertThat(invoice.total()).isEqualTo(Samples.sale("crashed").price());
        });
    }
}
