package cursus.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cursus.testing.Door;
import cursus.testing.TestTokens;
import cursus.testing.WithKafkaAndMongo;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;

/** What an officer sees of everybody's messages, and how one is sent again. The card of the person has a wrong address. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@WithKafkaAndMongo
@Import(TestTokens.Decoder.class)
class OfficersDeskTest {

    private static final String DELIVERIES = "/api/notification/deliveries";
    private static final String RESENDS = "/api/notification/resends";
    private static final Map<String, String> REASON = Map.of("reason", "Adresse corrigée au téléphone");

    @RegisterExtension
    static final Mailbox MAILBOX = Mailbox.atFreePort();

    private static final Duration SOON = Duration.ofSeconds(20);

    private final Season season = new Season();
    private final Door anybody;
    private final Door officer;

    @Autowired
    OfficersDeskTest(@LocalServerPort int port) {
        this.anybody = new Door(port);
        this.officer = anybody.as(TestTokens.bearer("TRAINING_OFFICER", "officer-1"));
    }

    @DynamicPropertySource
    static void mailServer(DynamicPropertyRegistry properties) {
        MAILBOX.tell(properties);
    }

    @Test
    void they_see_what_failed_to_whom_and_why() {
        JsonNode line = failed();

        assertThat(line.at("/recipient/person").asString("")).isEqualTo(season.person);
        assertThat(line.at("/recipient/email").asString("")).isEqualTo("nobody");
        assertThat(line.path("to").asString("")).isEqualTo("nobody");
        assertThat(line.path("attempts").asInt(0)).isEqualTo(1);
        assertThat(line.at("/obstacle/kind").asString("")).isEqualTo("ADDRESS_INVALID");
        assertThat(detail().path("steps")).hasSize(1);
        assertThat(detail().at("/steps/0/what").asString("")).isEqualTo("REFUSED");
        assertThat(detail().has("refusal")).isFalse();
    }

    @Test
    void after_the_address_was_corrected_they_send_it_again_and_it_arrives_as_another_message() {
        failed();
        season.person("fr", season.email);
        await().atMost(SOON)
                .until(() ->
                        detail().at("/delivery/recipient/email").asString("").equals(season.email));

        JsonNode receipt = accepted(resend("key-1", REASON));

        await().atMost(SOON).until(() -> MAILBOX.of(season.email).size() == 1);
        assertThat(MAILBOX.of(season.email).getFirst().messageId())
                .isEqualTo(receipt.path("messageId").asString(""))
                .isEqualTo("<" + delivery() + ".1@cursus.example.org>");
        await().atMost(SOON).until(() -> state().equals("SENT"));
        assertThat(strings(detail().path("steps"), "what")).containsExactly("REFUSED", "RESENT", "SENT");
        assertThat(detail().at("/steps/1/actor").asString("")).isEqualTo("person:officer-1");
        assertThat(detail().at("/steps/1/words").asString("")).isEqualTo("Adresse corrigée au téléphone");
        assertThat(strings(detail().path("copies"), "to")).containsExactly(season.email, "nobody");
    }

    @Test
    void sending_again_is_in_the_trail_of_the_enrolment_with_who_ordered_it() {
        failed();
        accepted(resend("key-1", REASON));

        JsonNode trail = json(officer, "/api/notification/enrolments/" + season.enrolment + "/trail");

        assertThat(strings(trail.path("items"), "what")).startsWith("MailPlanned", "MailFailed", "MailResendOrdered");
        assertThat(trail.at("/items/2/actor").asString("")).isEqualTo("person:officer-1");
        assertThat(trail.at("/items/2/reason").asString("")).isEqualTo("RESENT_BY_OFFICER");
    }

    @Test
    void an_order_that_is_given_again_under_its_key_gets_the_first_answer_and_sends_nothing_more() {
        failed();
        season.person("fr", season.email);
        await().atMost(SOON)
                .until(() ->
                        detail().at("/delivery/recipient/email").asString("").equals(season.email));

        JsonNode first = accepted(resend("key-1", REASON));
        await().atMost(SOON).until(() -> state().equals("SENT"));

        assertThat(accepted(resend("key-1", REASON))).isEqualTo(first);
        refused(resend("key-1", Map.of("reason", "Autre chose")), 422, "idempotency-key-reused");
        assertThat(accepted(resend("key-2", REASON)).path("number").asInt(0)).isEqualTo(2);
        await().atMost(SOON).until(() -> MAILBOX.of(season.email).size() == 2);
    }

    @Test
    void several_are_sent_again_for_one_reason_and_what_cannot_be_is_told_beside() {
        failed();
        Season another = new Season();
        another.person("fr");
        another.turn("WaitingListJoined");
        await().atMost(SOON)
                .until(() -> !lines("enrolment=" + another.enrolment).isEmpty());
        String waiting = lines("enrolment=" + another.enrolment)
                .getFirst()
                .path("delivery")
                .asString("");
        season.person("fr", season.email);
        await().atMost(SOON)
                .until(() ->
                        detail().at("/delivery/recipient/email").asString("").equals(season.email));
        Map<String, Object> several =
                Map.of("reason", "Serveur réparé", "deliveries", List.of(delivery(), waiting, "nobody", delivery()));

        JsonNode first = accepted(officer.once("all").post(RESENDS, several));
        await().atMost(SOON).until(() -> state().equals("SENT"));
        JsonNode second = accepted(officer.once("all").post(RESENDS, several));

        assertThat(strings(first.path("items"), "refusal")).containsExactly("", "STILL_OPEN", "UNKNOWN_DELIVERY");
        assertThat(first.at("/items/0/number").asInt(0)).isEqualTo(1);
        assertThat(second).isEqualTo(first);
        assertThat(MAILBOX.of(season.email)).hasSize(1);
    }

    @Test
    void of_several_none_is_ordered_without_a_reason_or_a_name() {
        failed();
        refused(officer.once("k").post(RESENDS, Map.of("deliveries", List.of(delivery()))), 422, "invalid-request");
        refused(officer.once("k").post(RESENDS, Map.of("reason", "Essai")), 422, "invalid-request");
        refused(
                officer.once("k").post(RESENDS, Map.of("reason", "Essai", "deliveries", List.of(" "))),
                422,
                "invalid-request");
        List<String> tooMany =
                Stream.generate(() -> UUID.randomUUID().toString()).limit(101).toList();
        refused(
                officer.once("k").post(RESENDS, Map.of("reason", "Essai", "deliveries", tooMany)),
                422,
                "invalid-request");
        refused(
                officer.post(RESENDS, Map.of("reason", "Essai", "deliveries", List.of(delivery()))),
                400,
                "idempotency-key-required");
        assertThat(state()).isEqualTo("FAILED");
    }

    @Test
    void what_is_still_to_be_sent_is_not_sent_again() {
        season.person("fr");
        season.turn("WaitingListJoined");
        await().atMost(SOON).until(() -> !lines("enrolment=" + season.enrolment).isEmpty());

        assertThat(detail().path("refusal").asString("")).isEqualTo("STILL_OPEN");
        refused(resend("key-1", REASON), 409, "delivery-open");
    }

    @Test
    void what_asks_for_an_answer_before_an_instant_that_has_passed_is_not_sent_again() {
        season.person("fr", "nobody");
        season.cohort();
        season.turn("SeatHeld", Map.of("until", "2026-01-01T00:00:00Z"));
        await().atMost(SOON).until(() -> state().equals("FAILED"));

        assertThat(detail().path("refusal").asString("")).isEqualTo("OUTDATED");
        refused(resend("key-1", REASON), 409, "message-outdated");
    }

    @Test
    void a_reason_is_asked_for_and_a_key() {
        failed();
        refused(resend("key-1", Map.of()), 422, "invalid-request");
        refused(resend("key-1", Map.of("reason", "   ")), 422, "invalid-request");
        refused(resend("key-1", Map.of("reason", "!?")), 422, "invalid-request");
        refused(resend("key-1", Map.of("reason", "x".repeat(501))), 422, "invalid-request");
        refused(resend("key-1", Map.of("reason", "a\u202Eb")), 422, "invalid-request");
        refused(officer.post(DELIVERIES + "/" + delivery() + "/resend", REASON), 400, "idempotency-key-required");
        refused(officer.once("k").post(DELIVERIES + "/nobody/resend", REASON), 404, "not-found");
        assertThat(state()).isEqualTo("FAILED");
    }

    @Test
    void the_list_is_narrowed_by_state_person_cohort_enrolment_template_and_day() {
        failed();
        LocalDate today = LocalDate.now(ZoneId.of("Europe/Paris"));

        for (String part : List.of(
                "person=" + season.person,
                "cohort=" + season.cohort,
                "enrolment=" + season.enrolment,
                "cohort=" + season.cohort + "&template=waiting-list-joined&state=FAILED&from=2026-01-01",
                "person=" + season.person + "&from=&to=&template=")) {
            assertThat(lines(part)).as(part).hasSize(1);
        }
        for (String part : List.of(
                "person=" + UUID.randomUUID(),
                "person=" + season.person + "&state=SENT",
                "person=" + season.person + "&state=OVERDUE",
                "person=" + season.person + "&template=seat-offered",
                "person=" + season.person + "&to=2026-01-01")) {
            assertThat(lines(part)).as(part).isEmpty();
        }
        String lately = "person=" + season.person + "&from=" + today.minusDays(1) + "&to=" + today;
        assertThat(lines(lately))
                .as("yesterday and today, for it may be midnight")
                .hasSize(1);
    }

    @Test
    void the_list_comes_in_pages() {
        season.person("fr", "nobody");
        season.cohort();
        season.turn("WaitingListJoined");
        season.turn("OfferLapsed");
        await().atMost(SOON).until(() -> lines("person=" + season.person).size() == 2);

        JsonNode page = json(officer, DELIVERIES + "?size=1&page=1&person=" + season.person);

        assertThat(strings(page.path("items"), "template")).containsExactly("waiting-list-joined");
        assertThat(page.path("hasNext").asBoolean(true)).isFalse();
        assertThat(json(officer, DELIVERIES + "?size=1&person=" + season.person)
                        .path("hasNext")
                        .asBoolean(false))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "state=LOST, state, Cet état n’existe pas.",
        "template=letter, template, Ce type de message n’existe pas.",
        "from=yesterday, from, 'Indiquez une date, par exemple 2027-06-14.'",
        "to=2027-02-30, to, 'Indiquez une date, par exemple 2027-06-14.'",
        "from=%2B999999999-12-31, from, 'Indiquez une date, par exemple 2027-06-14.'",
        "from=2027-06-02&to=2027-06-01, to, La fin de la période vient avant son début."
    })
    void a_filter_that_means_nothing_is_refused_with_the_field_and_why(String query, String field, String message) {
        officer.in("fr")
                .get(DELIVERIES + "?" + query)
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:cursus:problem:filter-unknown")
                .jsonPath("$.errors[0].field")
                .isEqualTo(field)
                .jsonPath("$.errors[0].message")
                .isEqualTo(message);
    }

    @Test
    void a_page_that_does_not_exist_is_refused() {
        refused(officer.get(DELIVERIES + "?page=-1"), 400, "page-out-of-range");
        refused(officer.get(DELIVERIES + "?person=" + "x".repeat(101)), 422, "filter-unknown");
        refused(officer.get(DELIVERIES + "/nobody"), 404, "not-found");
    }

    @ParameterizedTest
    @ValueSource(strings = {"REGISTRANT", "EMPLOYER", "TRAINER", "FINANCE_OFFICER", "ADMINISTRATOR"})
    void nobody_but_officers_sits_at_that_desk(String role) {
        Door other = anybody.as(TestTokens.bearer(role, season.person));

        other.get(DELIVERIES).expectStatus().isForbidden();
        other.get(DELIVERIES + "/any").expectStatus().isForbidden();
        other.once("k").post(DELIVERIES + "/any/resend", REASON).expectStatus().isForbidden();
        other.once("k").post(RESENDS, REASON).expectStatus().isForbidden();
        anybody.get(DELIVERIES).expectStatus().isUnauthorized();
    }

    /** A message to an address that is none. */
    private JsonNode failed() {
        season.person("fr", "nobody");
        season.cohort();
        season.turn("WaitingListJoined");
        await().atMost(SOON)
                .until(() -> !lines("enrolment=" + season.enrolment + "&state=FAILED")
                        .isEmpty());
        return lines("enrolment=" + season.enrolment).getFirst();
    }

    private RestTestClient.ResponseSpec resend(String key, Map<String, String> body) {
        return officer.once(key).post(DELIVERIES + "/" + delivery() + "/resend", body);
    }

    private String delivery() {
        return lines("enrolment=" + season.enrolment)
                .getFirst()
                .path("delivery")
                .asString("");
    }

    private String state() {
        List<JsonNode> lines = lines("enrolment=" + season.enrolment);
        return lines.isEmpty() ? "" : lines.getFirst().path("state").asString("");
    }

    private JsonNode detail() {
        return json(officer, DELIVERIES + "/" + delivery());
    }

    private List<JsonNode> lines(String query) {
        List<JsonNode> lines = new ArrayList<>();
        json(officer, DELIVERIES + "?" + query).path("items").forEach(lines::add);
        return lines;
    }

    private static List<String> strings(JsonNode items, String field) {
        List<String> strings = new ArrayList<>();
        items.forEach(item -> strings.add(item.path(field).asString("")));
        return strings;
    }

    private static JsonNode accepted(RestTestClient.ResponseSpec answer) {
        return body(answer.expectStatus().isOk());
    }

    private static void refused(RestTestClient.ResponseSpec answer, int status, String slug) {
        answer.expectStatus().isEqualTo(status).expectBody().jsonPath("$.type").isEqualTo("urn:cursus:problem:" + slug);
    }

    private static JsonNode json(Door door, String path) {
        return body(door.get(path).expectStatus().isOk());
    }

    private static JsonNode body(RestTestClient.ResponseSpec answer) {
        return Objects.requireNonNull(
                answer.expectBody(JsonNode.class).returnResult().getResponseBody());
    }
}
