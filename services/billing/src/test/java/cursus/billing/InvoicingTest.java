package cursus.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cursus.billing.files.BillingFile;
import cursus.billing.files.BillingFiles;
import cursus.billing.files.Standing;
import cursus.billing.invoices.Invoice;
import cursus.billing.invoices.Invoices;
import cursus.messaging.Json;
import cursus.testing.Contracts;
import cursus.testing.Door;
import cursus.testing.Events;
import cursus.testing.Events.Published;
import cursus.testing.TestTokens;
import cursus.testing.WithKafkaAndMongo;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.core.type.TypeReference;

/** The whole service, from the event on the topic to the invoice over HTTP. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@WithKafkaAndMongo
@Import(TestTokens.Decoder.class)
class InvoicingTest {

    private static final String FILES = "cursus.enrolment.files";
    private static final Duration SOON = Duration.ofSeconds(20);

    @Autowired
    private Invoices invoices;

    @Autowired
    private BillingFiles files;

    private final String enrolment = UUID.randomUUID().toString();
    private final String person = UUID.randomUUID().toString();
    private final Door door;

    @Autowired
    InvoicingTest(@LocalServerPort int port) {
        this.door = new Door(port);
    }

    @Test
    void a_confirmation_that_arrives_twice_is_invoiced_once() {
        confirm();

        assertThat(invoices.ofEnrolment(enrolment)).singleElement().satisfies(invoice -> {
            assertThat(invoice.invoice()).isEqualTo(enrolment + "-1");
            assertThat(invoice.person()).isEqualTo(person);
            assertThat(invoice.number()).matches("F\\d{8}");
        });
    }

    @Test
    void a_confirmed_party_is_one_invoice_over_all_its_seats() {
        confirm(Map.of("seats", 3));

        assertThat(invoices.ofEnrolment(enrolment)).singleElement().satisfies(invoice -> {
            assertThat(invoice.lines()).singleElement().satisfies(line -> {
                assertThat(line.quantity()).isEqualTo(3);
                assertThat(line.amount()).isEqualTo(line.unitPrice().multipliedBy(3));
            });
            assertThat(invoice.total()).isEqualTo(invoice.lines().getFirst().amount());
        });
    }

    @Test
    void a_cancellation_afterwards_leaves_the_invoice_and_a_correction_owed() {
        confirm();
        publish("EnrolmentCancelled", 4);

        awaitStanding(Standing.CORRECTION_OWED);
        assertThat(invoices.ofEnrolment(enrolment)).hasSize(1);
    }

    @Test
    void finance_reads_every_invoice() {
        Invoice invoice = confirm();

        get("/api/billing/invoices", TestTokens.bearer("FINANCE_OFFICER", "finance"))
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.items[0].invoice")
                .isEqualTo(invoice.invoice())
                .jsonPath("$.page")
                .isEqualTo(0);
    }

    @Test
    void finance_reads_them_in_any_order_and_page_by_page() {
        confirm();
        String finance = TestTokens.bearer("FINANCE_OFFICER", "finance");

        get("/api/billing/invoices?sort=number&size=1", finance)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.items[0].number")
                .isEqualTo("F00000001");
        for (String sort : List.of("-number", "issuedOn", "-dueOn", "payer")) {
            get("/api/billing/invoices?page=1&size=1&sort=" + sort, finance)
                    .expectStatus()
                    .isOk()
                    .expectHeader()
                    .value("Link", link -> assertThat(link).contains("page=0&size=1&sort=" + sort + ">; rel=\"prev\""));
        }
        get("/api/billing/invoices?sort=total", finance)
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:cursus:problem:sort-unknown");
    }

    @Test
    void a_participant_reads_the_own_invoice_in_full() {
        Invoice invoice = confirm();

        get("/api/billing/invoices/" + invoice.invoice(), TestTokens.bearer("REGISTRANT", person))
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.number")
                .isEqualTo(invoice.number())
                .jsonPath("$.total.currency")
                .isEqualTo("EUR")
                .jsonPath("$.hash")
                .isEqualTo(invoice.hash());
    }

    @Test
    void somebody_elses_invoice_does_not_exist() {
        Invoice invoice = confirm();
        String stranger = TestTokens.bearer("REGISTRANT", UUID.randomUUID().toString());

        get("/api/billing/invoices/" + invoice.invoice(), stranger)
                .expectStatus()
                .isNotFound()
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:cursus:problem:not-found");
        get("/api/billing/enrolments/" + enrolment + "/invoices", stranger)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.items.length()")
                .isEqualTo(0);
    }

    @Test
    void an_enrolments_invoices_are_listed_for_the_participant() {
        confirm();

        get("/api/billing/enrolments/" + enrolment + "/invoices", TestTokens.bearer("REGISTRANT", person))
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.items.length()")
                .isEqualTo(1);
    }

    @Test
    void a_training_officer_reads_the_invoices_of_an_enrolment_and_no_list_of_all() {
        Invoice invoice = confirm();
        String officer = TestTokens.bearer("TRAINING_OFFICER", "officer");

        get("/api/billing/enrolments/" + enrolment + "/invoices", officer)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.items[0].number")
                .isEqualTo(invoice.number());
        get("/api/billing/invoices/" + invoice.invoice(), officer)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.number")
                .isEqualTo(invoice.number());
        get("/api/billing/invoices", officer).expectStatus().isForbidden();
    }

    @Test
    void an_officer_sees_what_was_decided_and_issued_for_anybody() {
        Invoice invoice = confirm();

        get(trail(), TestTokens.bearer("TRAINING_OFFICER", "officer"))
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.items.length()")
                .isEqualTo(2)
                .jsonPath("$.items[0].what")
                .isEqualTo("InvoiceDecided")
                .jsonPath("$.items[0].actor")
                .isEqualTo("service:billing")
                .jsonPath("$.items[0].reason")
                .isEqualTo("EnrolmentConfirmed")
                .jsonPath("$.items[0].correlationId")
                .isEqualTo("correlation-" + enrolment)
                .jsonPath("$.items[0].about")
                .doesNotExist()
                .jsonPath("$.items[1].what")
                .isEqualTo("InvoiceIssued")
                .jsonPath("$.items[1].about")
                .isEqualTo(invoice.number());
    }

    @Test
    void an_enrolment_that_was_not_heard_of_has_an_empty_trail() {
        get(trail(), TestTokens.bearer("TRAINING_OFFICER", "officer"))
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.items.length()")
                .isEqualTo(0);
    }

    @Test
    void a_trail_is_for_officers_alone() {
        door.get(trail()).expectStatus().isUnauthorized();
        get(trail(), TestTokens.bearer("REGISTRANT", person)).expectStatus().isForbidden();
        get(trail(), TestTokens.bearer("FINANCE_OFFICER", "finance"))
                .expectStatus()
                .isForbidden();
    }

    @Test
    void nobody_else_is_let_in() {
        door.get("/api/billing/invoices").expectStatus().isUnauthorized();
        get("/api/billing/invoices", TestTokens.bearer("REGISTRANT", person))
                .expectStatus()
                .isForbidden();
        get("/api/billing/anything", TestTokens.bearer("FINANCE_OFFICER", "finance"))
                .expectStatus()
                .isForbidden();
    }

    private String trail() {
        return "/api/billing/enrolments/" + enrolment + "/trail";
    }

    private Invoice confirm() {
        return confirm(Map.of());
    }

    private Invoice confirm(Map<String, Object> more) {
        publish("EnrolmentRequested", 1);
        publish("SeatHeld", 2);
        publish("EnrolmentConfirmed", 3, more);
        awaitStanding(Standing.INVOICED);
        return invoices.find(enrolment + "-1").orElseThrow();
    }

    private void publish(String name, long sequence) {
        publish(name, sequence, Map.of());
    }

    private void publish(String name, long sequence, Map<String, Object> more) {
        Map<String, Object> event = new LinkedHashMap<>(
                Json.mapper().readValue(Contracts.examples(FILES, name).getFirst(), new TypeReference<>() {}));
        event.put("enrolment", enrolment);
        event.put("person", person);
        event.putAll(more);
        Events.publishTwice(Published.of(FILES, name, enrolment, sequence, event));
    }

    private void awaitStanding(Standing standing) {
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(files.find(enrolment).map(BillingFile::standing))
                        .contains(standing));
    }

    private RestTestClient.ResponseSpec get(String path, String authorization) {
        return door.as(authorization).get(path);
    }
}
