package cursus.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import cursus.acceptance.suite.MetricsTable;
import cursus.acceptance.suite.Officer;
import cursus.acceptance.suite.Officer.Opened;
import cursus.acceptance.suite.Registrant;
import cursus.acceptance.suite.Scrape;
import cursus.acceptance.suite.Suite;
import cursus.acceptance.suite.Terms;
import cursus.acceptance.suite.Waiting;
import cursus.acceptance.suite.WithSuite;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What Prometheus is shown. */
@WithSuite
class MetricsIT {

    private static final List<String> SERVICES =
            List.of("catalogue", "enrolment", "scheduling", "billing", "notification", "gateway");
    private static final double ABSENT = -1;

    private final Suite suite;

    MetricsIT(Suite suite) {
        this.suite = suite;
    }

    @Test
    void the_table_of_metrics_and_what_each_service_shows_are_the_same() {
        confirmed(opened());

        MetricsTable table = MetricsTable.ofRepository();
        Waiting.until("docs/metrics.md and the services agree")
                .untilAsserted(() -> assertThat(SERVICES.stream()
                                .flatMap(service -> table.differences(service, Scrape.of(suite, service)).stream())
                                .toList())
                        .isEmpty());
    }

    @Test
    void a_confirmed_enrolment_is_counted_as_a_seat_an_invoice_and_deliveries() {
        assumeTrue(System.getenv("CURSUS_KAFKA_BOOTSTRAP_SERVERS") == null, "a broker with a history of its own");
        Opened opened = opened();
        confirmed(opened);

        shows("enrolment", "cursus_seats", Map.of("cohort", opened.cohort(), "state", "confirmed"), 1);
        shows("enrolment", "cursus_seats", Map.of("cohort", opened.cohort(), "state", "held"), 0);
        shows("enrolment", "cursus_seats", Map.of("cohort", opened.cohort(), "state", "free"), 2);
        Waiting.until("every issued invoice is counted")
                .untilAsserted(() -> assertThat(value("billing", "cursus_invoices_issued_total", Map.of()))
                        .isEqualTo(published("cursus.billing.invoices.v1", "InvoiceIssued"))
                        .isGreaterThanOrEqualTo(1));
        Waiting.until("every sent mail is counted")
                .untilAsserted(() -> assertThat(value(
                                "notification", "cursus_relay_published_total", Map.of("event", "NotificationSent")))
                        .isEqualTo(published("cursus.notification.deliveries.v1", "NotificationSent"))
                        .isGreaterThanOrEqualTo(2));
        shows("notification", "cursus_deliveries_open", Map.of("state", "awaiting"), 0);
        shows("notification", "cursus_deliveries_open", Map.of("state", "planned"), 0);
    }

    @Test
    void nothing_waits_where_all_is_well() {
        confirmed(opened());

        for (String service : List.of("catalogue", "enrolment", "scheduling", "billing", "notification")) {
            shows(service, "cursus_outbox_oldest_unpublished_seconds", Map.of(), 0);
            shows(service, "cursus_parked_records", Map.of("why", "fork"), 0);
        }
        shows("billing", "cursus_consumer_lag", Map.of("topic", "cursus.enrolment.files.v1"), 0);
        assertThat(value("notification", "cursus_mail_seconds_count", Map.of("outcome", "accepted")))
                .isGreaterThanOrEqualTo(1);
    }

    @Test
    void a_record_that_nobody_can_read_is_a_dead_letter_until_it_is_given_up() {
        Poison poison = Poison.published(suite);

        for (String service : Poison.CONSUMERS) {
            poison.awaitAt(service);
            shows(service, "cursus_parked_records", Map.of("why", "undecodable"), 1);
            shows(service, "cursus_dead_letters", Map.of(), 1);
            poison.settleAt(service);
            shows(service, "cursus_parked_records", Map.of("why", "undecodable"), 0);
            shows(service, "cursus_dead_letters", Map.of(), 0);
        }
    }

    private Opened opened() {
        return new Officer(suite).opens(Terms.seats(3));
    }

    /** With invoice and mails. */
    private void confirmed(Opened opened) {
        Registrant person = Registrant.somebodyNew(suite);
        String enrolment = person.enrols(opened.cohort());
        person.sees(enrolment, "HELD");
        person.confirms(enrolment).expect(200);
        Waiting.until("all mails are sent")
                .untilAsserted(() -> assertThat(person.api()
                                .get("/api/notification/enrolments/" + enrolment + "/deliveries")
                                .expect(200)
                                .items())
                        .hasSize(4)
                        .extracting((JsonNode mail) -> mail.path("state").asString(""))
                        .containsOnly("SENT"));
    }

    private void shows(String service, String metric, Map<String, String> labels, double expected) {
        Waiting.until("%s shows %s%s".formatted(service, metric, labels))
                .untilAsserted(() -> assertThat(value(service, metric, labels)).isEqualTo(expected));
    }

    private double value(String service, String metric, Map<String, String> labels) {
        return Scrape.of(suite, service).value(metric, labels).orElse(ABSENT);
    }

    private double published(String topic, String event) {
        return suite.topics().all(topic).stream()
                .filter(message -> message.name().equals(event))
                .count();
    }
}
