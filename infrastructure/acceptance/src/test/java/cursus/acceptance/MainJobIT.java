package cursus.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import cursus.acceptance.suite.Answer;
import cursus.acceptance.suite.Bodies;
import cursus.acceptance.suite.Language;
import cursus.acceptance.suite.Letter;
import cursus.acceptance.suite.Mailbox;
import cursus.acceptance.suite.Officer;
import cursus.acceptance.suite.Officer.Opened;
import cursus.acceptance.suite.Registrant;
import cursus.acceptance.suite.Schemas;
import cursus.acceptance.suite.Suite;
import cursus.acceptance.suite.Terms;
import cursus.acceptance.suite.Topics.Event;
import cursus.acceptance.suite.Waiting;
import cursus.acceptance.suite.WithSuite;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/** From a published programme to the mail in the participant's box, through the API. */
@WithSuite
class MainJobIT {

    private final Suite suite;
    private final Officer officer;

    MainJobIT(Suite suite) {
        this.suite = suite;
        this.officer = new Officer(suite);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void a_confirmed_enrolment_reaches_payer_mailbox_roster_and_the_registrants_own_page(Language language) {
        Opened opened = officer.opens(Terms.seats(2));
        Registrant person = Registrant.named(language.registrant(), suite);

        String enrolment = person.enrols(opened.cohort());
        Answer held = person.sees(enrolment, "HELD");
        assertThat(Instant.parse(held.at("/until")))
                .isBetween(
                        Instant.now().plus(Duration.ofMinutes(13)),
                        Instant.now().plus(Duration.ofMinutes(16)));
        assertThat(seats(opened)).isEqualTo("held 1, offered 0, confirmed 0, free 1, waiting 0");

        Answer confirmed = person.api()
                .post("/api/enrolment/enrolments/" + enrolment + "/confirmation", Map.of("termsAccepted", true));
        assertThat(confirmed.expect(200).at("/state")).isEqualTo("CONFIRMED");

        theInvoiceIsOnItsTopic(enrolment, opened, held.at("/correlationId"));
        theInvoiceIsOnPages(person, enrolment);
        suite.mailbox().ifPresent(mailbox -> theMailIsInTheirLanguage(mailbox, person, opened, language));
        theRosterNames(language, opened, enrolment);
        theirPageShowsEverything(person, enrolment);
        assertThat(seats(opened)).isEqualTo("held 0, offered 0, confirmed 1, free 1, waiting 0");
    }

    @Test
    void whoever_waits_first_is_offered_the_seat_that_frees() {
        Opened opened = officer.opens(Terms.seats(1));
        Registrant first = Registrant.somebodyNew(suite);
        Registrant second = Registrant.somebodyNew(suite);
        Registrant third = Registrant.somebodyNew(suite);
        String seated = first.enrols(opened.cohort());
        first.sees(seated, "HELD");
        String waiting = second.enrols(opened.cohort());
        assertThat(second.sees(waiting, "WAITING").at("/position")).isEqualTo("1");
        String behind = third.enrols(opened.cohort());
        assertThat(third.sees(behind, "WAITING").at("/position")).isEqualTo("2");

        first.confirms(seated).expect(200);
        first.cancels(seated).expect(200);

        second.sees(waiting, "OFFERED");
        assertThat(third.file(behind).at("/position")).isEqualTo("1");
        assertThat(seats(opened)).isEqualTo("held 0, offered 1, confirmed 0, free 0, waiting 1");
        second.confirms(waiting).expect(200);
        second.sees(waiting, "CONFIRMED");
        suite.mailbox().ifPresent(mailbox -> {
            mailbox.await(second.email(), "Une place s’est libérée pour vous");
            mailbox.await(second.email(), "Inscription confirmée");
            mailbox.await(first.email(), "Inscription annulée");
        });
    }

    @Test
    void a_hold_that_nobody_confirms_ends_and_frees_its_seat() {
        Opened opened = officer.opens(Terms.seats(1).heldFor(Duration.ofSeconds(2)));
        Registrant slow = Registrant.somebodyNew(suite);
        String enrolment = slow.enrols(opened.cohort());
        slow.sees(enrolment, "HELD");

        slow.sees(enrolment, "EXPIRED");

        slow.confirms(enrolment).refused(409, "hold-ended");
        Waiting.until("the seat is free again")
                .untilAsserted(
                        () -> assertThat(seats(opened)).isEqualTo("held 0, offered 0, confirmed 0, free 1, waiting 0"));
        suite.mailbox().ifPresent(mailbox -> mailbox.await(slow.email(), "Votre option est échue"));
    }

    @Test
    void the_person_whose_hold_expired_may_ask_again() {
        Opened opened = officer.opens(Terms.seats(1).heldFor(Duration.ofSeconds(1)));
        Registrant slow = Registrant.somebodyNew(suite);
        slow.sees(slow.enrols(opened.cohort()), "EXPIRED");

        String again = slow.enrols(opened.cohort());

        slow.sees(again, "HELD");
    }

    @Test
    void every_published_event_keeps_its_contract_and_carries_its_headers() {
        Opened opened = officer.opens(Terms.seats(1));
        Registrant person = Registrant.somebodyNew(suite);
        person.confirms(held(person, opened)).expect(200);
        suite.topics().await("cursus.notification.deliveries.v1", event -> true);

        for (String topic : List.of(
                "cursus.catalogue.programmes.v1",
                "cursus.catalogue.cohorts.v1",
                "cursus.enrolment.seats.v1",
                "cursus.enrolment.files.v1",
                "cursus.enrolment.people.state.v1",
                "cursus.scheduling.sessions.v1",
                "cursus.billing.invoices.v1",
                "cursus.notification.deliveries.v1")) {
            List<Event> events = suite.topics().all(topic).stream()
                    .filter(event -> !Poison.is(event))
                    .toList();
            assertThat(events).as(topic).isNotEmpty();
            events.forEach(MainJobIT::headersAreThere);
            events.forEach(Schemas::assertKept);
        }
    }

    @Test
    void invoice_numbers_run_from_one_without_a_hole() {
        assumeTrue(System.getenv("CURSUS_KAFKA_BOOTSTRAP_SERVERS") == null, "a broker with a history of its own");
        Opened opened = officer.opens(Terms.seats(3));
        for (int i = 0; i < 3; i++) {
            Registrant person = Registrant.somebodyNew(suite);
            String enrolment = held(person, opened);
            person.confirms(enrolment).expect(200);
            suite.topics().await("cursus.billing.invoices.v1", event -> isFor(event, enrolment));
        }

        List<Integer> numbers = suite.topics().all("cursus.billing.invoices.v1").stream()
                .map(event -> event.json().path("documentNumber").asInt(0))
                .sorted()
                .toList();

        assertThat(numbers).doesNotHaveDuplicates().first().isEqualTo(1);
        assertThat(numbers).last().isEqualTo(numbers.size());
    }

    private static String held(Registrant person, Opened opened) {
        String enrolment = person.enrols(opened.cohort());
        person.sees(enrolment, "HELD");
        return enrolment;
    }

    private void theInvoiceIsOnItsTopic(String enrolment, Opened opened, String correlation) {
        Event invoice = suite.topics().await("cursus.billing.invoices.v1", event -> isFor(event, enrolment));
        Schemas.assertKept(invoice);
        headersAreThere(invoice);
        assertThat(invoice.header("ce_type")).isEqualTo("cursus.billing.invoices.InvoiceIssued.v1");
        assertThat(invoice.header("ce_correlationid")).isEqualTo(correlation);
        JsonNode json = invoice.json();
        assertThat(invoice.key()).isEqualTo(json.path("invoice").asString());
        assertThat(json.path("cohort").asString()).isEqualTo(opened.cohort());
        assertThat(json.at("/total/amount").asString()).isEqualTo("7850.00");
        assertThat(json.at("/payer/siret").asString()).isEqualTo(Bodies.SIRET);
        assertThat(json.at("/payer/serviceCode").asString()).isEqualTo("FORMATION");
        assertThat(json.at("/payer/engagementNumber").asString()).isEqualTo("EJ-041");
    }

    private void theInvoiceIsOnPages(Registrant person, String enrolment) {
        List<JsonNode> own = person.api()
                .get("/api/billing/enrolments/" + enrolment + "/invoices")
                .expect(200)
                .items();
        assertThat(own).hasSize(1);
        String number = own.getFirst().path("number").asString();
        assertThat(suite.as("finance").get("/api/billing/invoices").expect(200).text())
                .contains(number);
    }

    private static void theMailIsInTheirLanguage(Mailbox mailbox, Registrant person, Opened opened, Language language) {
        String title = opened.title(language);
        Letter letter = mailbox.await(
                person.email(), language.of("Inscription confirmée\u00a0: ", "Enrolment confirmed: ") + title);
        assertThat(letter.language()).isEqualTo(language.code());
        assertThat(letter.text()).contains(title, opened.cohort()).contains(language.of("9\u00a0h\u00a000", "09:00"));
        assertThat(letter.html()).contains("<html", "lang=\"" + language.code() + "\"", title);
        Timetables.assertBothSessions(letter, title);
    }

    private void theRosterNames(Language language, Opened opened, String enrolment) {
        Answer roster = Waiting.until("the roster holds " + enrolment)
                .until(
                        () -> suite.as("trainer").get("/api/scheduling/cohorts/" + opened.cohort() + "/roster"),
                        answer -> answer.text().contains(enrolment));
        assertThat(roster.at("/participants/0/givenName") + " " + roster.at("/participants/0/usualName"))
                .isEqualTo(language.registrantsName());
    }

    private static void theirPageShowsEverything(Registrant person, String enrolment) {
        Answer file = person.file(enrolment).expect(200);
        assertThat(file.json().path("history").findValuesAsString("event"))
                .containsExactly("EnrolmentRequested", "SeatHeld", "EnrolmentConfirmed");
        Waiting.until("all mails are sent")
                .untilAsserted(() -> assertThat(person.api()
                                .get("/api/notification/enrolments/" + enrolment + "/deliveries")
                                .expect(200)
                                .items())
                        .allSatisfy(mail ->
                                assertThat(mail.path("state").asString()).isEqualTo("SENT"))
                        .extracting(mail -> mail.path("template").asString())
                        .containsExactlyInAnyOrder(
                                "enrolment-requested", "enrolment-held", "enrolment-confirmed", "invoice-issued"));
    }

    private static boolean isFor(Event event, String enrolment) {
        return event.json().path("enrolment").asString("").equals(enrolment);
    }

    private static void headersAreThere(Event event) {
        assertThat(event.header("ce_specversion")).isEqualTo("1.0");
        assertThat(event.header("content-type")).isEqualTo("application/json");
        assertThat(event.header("ce_source") + ".v1").isEqualTo(event.topic());
        assertThat(event.header("ce_subject")).isEqualTo(event.key());
        assertThat(event.header("ce_sequence")).matches("[1-9][0-9]*");
        assertThat(Instant.parse(event.header("ce_time")))
                .isBeforeOrEqualTo(Instant.now().plusSeconds(1));
        assertThat(List.of("ce_id", "ce_type", "ce_correlationid", "ce_actor", "ce_reason"))
                .allSatisfy(name -> assertThat(event.header(name)).as(name).isNotBlank());
    }

    private String seats(Opened opened) {
        JsonNode seats = suite.api()
                .get("/api/enrolment/cohorts/" + opened.cohort() + "/seats")
                .expect(200)
                .json();
        return "held %d, offered %d, confirmed %d, free %d, waiting %d"
                .formatted(
                        seats.path("held").asInt(-1),
                        seats.path("offered").asInt(-1),
                        seats.path("confirmed").asInt(-1),
                        seats.path("free").asInt(-1),
                        seats.path("waiting").asInt(-1));
    }
}
