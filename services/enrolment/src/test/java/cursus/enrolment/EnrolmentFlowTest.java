package cursus.enrolment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cursus.testing.Events;
import cursus.testing.Events.Published;
import cursus.testing.TestTokens;
import cursus.testing.WithKafkaAndMongo;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@WithKafkaAndMongo
@Import(TestTokens.Decoder.class)
class EnrolmentFlowTest {

    private static final String PAYER = """
            {"kind": "ORGANISATION", "name": "Direction des exemples", "siret": "130 025 265 00013",
             "serviceCode": "SRV-1", "address": {"street": "1 rue de la Paix", "postalCode": "75002", "city": "Paris"}}
            """;

    @Value("${local.server.port}")
    private int port;

    @Test
    void a_seat_is_held_then_confirmed_and_both_are_published_in_order() {
        String cohort = announce(2, "PT15M");
        String person = person();
        String enrolment = enrolled(cohort, person);

        assertThat(get(enrolment, person).get("state").stringValue()).isEqualTo("HELD");
        ResponseEntity<JsonNode> confirmed =
                post("/" + enrolment + "/confirmation", person, "{\"termsAccepted\": true}");

        assertThat(confirmed.getStatusCode()).isEqualTo(HttpStatus.OK);
        assertThat(body(confirmed).get("state").stringValue()).isEqualTo("CONFIRMED");
        await().untilAsserted(() -> assertThat(Events.names("cursus.enrolment.files.v1", enrolment))
                .containsExactly("EnrolmentRequested", "SeatHeld", "EnrolmentConfirmed"));
        assertThat(Events.names("cursus.enrolment.people.state.v1", person)).containsExactly("PersonCard");
    }

    @Test
    void an_unconfirmed_hold_ends_and_the_first_who_waits_is_offered_the_seat() {
        String cohort = announce(1, "PT1S");
        String first = person();
        String second = person();
        String held = enrolled(cohort, first);
        String waiting = enrolled(cohort, second);
        assertThat(get(waiting, second).get("state").stringValue()).isEqualTo("WAITING");
        assertThat(get(waiting, second).get("position").longValue()).isEqualTo(1);

        awaitState(held, first, "EXPIRED"::equals);
        awaitState(waiting, second, "OFFERED"::equals);

        assertThat(body(post("/" + held + "/confirmation", first, "{\"termsAccepted\": true}"))
                        .get("type")
                        .stringValue())
                .isEqualTo("urn:cursus:problem:hold-ended");
        assertThat(post("/" + waiting + "/confirmation", second, "{\"termsAccepted\": true}")
                        .getStatusCode())
                .isEqualTo(HttpStatus.OK);
    }

    @Test
    void a_cancelled_seat_goes_to_the_next() {
        String cohort = announce(1, "PT15M");
        String first = person();
        String second = person();
        String held = enrolled(cohort, first);
        String waiting = enrolled(cohort, second);

        assertThat(post("/" + held + "/cancellation", first, "{}").getStatusCode())
                .isEqualTo(HttpStatus.OK);

        awaitState(waiting, second, "OFFERED"::equals);
        assertThat(body(post("/" + held + "/cancellation", first, "{}"))
                        .get("type")
                        .stringValue())
                .isEqualTo("urn:cursus:problem:already-ended");
    }

    @Test
    void forty_at_once_on_five_seats_leave_five_held_and_thirty_five_waiting()
            throws InterruptedException, ExecutionException {
        String cohort = announce(5, "PT15M");
        List<Future<String>> requests = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(16)) {
            for (int i = 0; i < 40; i++) {
                requests.add(threads.submit(() -> enrolled(cohort, person())));
            }
        }
        for (Future<String> request : requests) {
            assertThat(request.get()).isNotBlank();
        }

        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            JsonNode seats = body(client().get()
                    .uri("/api/enrolment/cohorts/{cohort}/seats", cohort)
                    .retrieve()
                    .toEntity(JsonNode.class));
            assertThat(seats.get("held").intValue()).isEqualTo(5);
            assertThat(seats.get("waiting").intValue()).isEqualTo(35);
        });
    }

    @Test
    void the_same_key_with_the_same_body_gets_the_first_answer_again_and_with_another_body_is_refused() {
        String cohort = announce(2, "PT15M");
        String person = person();
        String key = UUID.randomUUID().toString();
        JsonNode first = body(enrol(cohort, person, key, PAYER));
        assertThat(post("/" + first.get("enrolment").stringValue() + "/cancellation", person, "{}")
                        .getStatusCode())
                .isEqualTo(HttpStatus.OK);

        assertThat(body(enrol(cohort, person, key, PAYER))).isEqualTo(first);
        ResponseEntity<JsonNode> other = enrol(cohort, person, key, PAYER.replace("SRV-1", "SRV-2"));
        assertThat(other.getStatusCode()).isEqualTo(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(body(other).get("type").stringValue()).isEqualTo("urn:cursus:problem:idempotency-key-reused");
    }

    @Test
    void a_second_enrolment_of_the_same_person_is_refused_in_the_callers_language() {
        String cohort = announce(2, "PT15M");
        String person = person();
        enrolled(cohort, person);

        JsonNode french = body(enrol(cohort, person, UUID.randomUUID().toString(), PAYER));

        assertThat(french.get("type").stringValue()).isEqualTo("urn:cursus:problem:already-enrolled");
        assertThat(french.get("title").stringValue()).isEqualTo("Déjà inscrit");
        assertThat(english("unknown-cohort", "NOPE-1").get("title").stringValue())
                .isEqualTo("Unknown session");
    }

    @Test
    void a_wrong_siret_is_named_with_its_field_and_nothing_is_written() {
        String cohort = announce(2, "PT15M");
        String person = person();

        ResponseEntity<JsonNode> answer =
                enrol(cohort, person, UUID.randomUUID().toString(), PAYER.replace("00013", "00014"));

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(body(answer).get("errors").get(0).get("field").stringValue()).isEqualTo("payer.siret");
        assertThat(mine(person).get("items").size()).isZero();
    }

    @Test
    void a_registration_that_is_closed_or_still_to_be_announced_takes_nobody() {
        Instant now = Instant.now();
        String closed = announce(
                2,
                "PT15M",
                "\"opensAt\": \"%s\", \"closesAt\": \"%s\"".formatted(now.minusSeconds(60), now.minusSeconds(1)));
        String toBeAnnounced = announce(2, "PT15M", "");

        assertThat(typeOf(enrol(closed, person(), "k", PAYER))).isEqualTo("urn:cursus:problem:registration-closed");
        assertThat(typeOf(enrol(toBeAnnounced, person(), "k", PAYER)))
                .isEqualTo("urn:cursus:problem:registration-not-open");
    }

    @Test
    void rubbish_is_refused_in_the_right_shape() {
        String person = person();

        assertThat(typeOf(exchange("", person, "key-1", "{\"cohort\":")))
                .isEqualTo("urn:cursus:problem:malformed-body");
        assertThat(typeOf(exchange("", person, "", "{}"))).isEqualTo("urn:cursus:problem:idempotency-key-required");
        assertThat(typeOf(exchange("", person, "key-1", "{}"))).isEqualTo("urn:cursus:problem:invalid-request");
        assertThat(exchange("", person, "key-1", "x".repeat(600_000)).getStatusCode())
                .isEqualTo(HttpStatus.CONTENT_TOO_LARGE);
    }

    @Test
    void somebody_elses_enrolment_looks_like_none_at_all() {
        String cohort = announce(2, "PT15M");
        String enrolment = enrolled(cohort, person());

        assertThat(typeOf(post("/" + enrolment + "/cancellation", person(), "{}")))
                .isEqualTo("urn:cursus:problem:not-found");
    }

    @Test
    void without_a_token_or_with_the_wrong_role_nothing_opens() {
        ResponseEntity<JsonNode> anonymous =
                client().get().uri("/api/enrolment/enrolments").retrieve().toEntity(JsonNode.class);
        ResponseEntity<JsonNode> finance = client().get()
                .uri("/api/enrolment/enrolments")
                .header(HttpHeaders.AUTHORIZATION, TestTokens.bearer("FINANCE_OFFICER", person()))
                .retrieve()
                .toEntity(JsonNode.class);

        assertThat(typeOf(anonymous)).isEqualTo("urn:cursus:problem:unauthenticated");
        assertThat(typeOf(finance)).isEqualTo("urn:cursus:problem:forbidden");
    }

    private String announce(int capacity, String holdFor) {
        return announce(
                capacity, holdFor, "\"opensAt\": \"%s\"".formatted(Instant.now().minusSeconds(60)));
    }

    private String announce(int capacity, String holdFor, String window) {
        String cohort = "C" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
        String json = """
                {"cohort": "%s", "programme": "P-1", "title": {"fr": "Piloter"}, "startsOn": "2099-09-14",
                 "endsOn": "2099-11-30", "capacity": %d, "minimum": 1,
                 "price": {"amount": "7850.00", "currency": "EUR"},
                 "registration": {"state": "SCHEDULED"%s}, "holdFor": "%s", "offerFor": "PT48H", "later": 1}
                """.formatted(cohort, capacity, window.isEmpty() ? "" : ", " + window, holdFor);
        Published announced = Published.of("cursus.catalogue.cohorts", "CohortAnnounced", cohort, 1, json);
        Events.publish(announced, announced);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> client().get()
                        .uri("/api/enrolment/cohorts/{cohort}/seats", cohort)
                        .retrieve()
                        .toEntity(JsonNode.class)
                        .getStatusCode()
                        .is2xxSuccessful());
        return cohort;
    }

    private static String person() {
        return UUID.randomUUID().toString();
    }

    private String enrolled(String cohort, String person) {
        ResponseEntity<JsonNode> answer =
                enrol(cohort, person, UUID.randomUUID().toString(), PAYER);
        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.CREATED);
        return body(answer).get("enrolment").stringValue();
    }

    private ResponseEntity<JsonNode> enrol(String cohort, String person, String key, String payer) {
        return exchange("", person, key, "{\"cohort\": \"%s\", \"payer\": %s}".formatted(cohort, payer));
    }

    private JsonNode english(String slug, String cohort) {
        JsonNode answer = body(client().post()
                .uri("/api/enrolment/enrolments")
                .header(HttpHeaders.AUTHORIZATION, TestTokens.bearer("REGISTRANT", person()))
                .header(HttpHeaders.ACCEPT_LANGUAGE, "en")
                .header("Idempotency-Key", "k")
                .contentType(MediaType.APPLICATION_JSON)
                .body("{\"cohort\": \"%s\", \"payer\": %s}".formatted(cohort, PAYER))
                .retrieve()
                .toEntity(JsonNode.class));
        assertThat(answer.get("type").stringValue()).isEqualTo("urn:cursus:problem:" + slug);
        return answer;
    }

    private ResponseEntity<JsonNode> post(String path, String person, String json) {
        return exchange(path, person, "", json);
    }

    private ResponseEntity<JsonNode> exchange(String path, String person, String key, String json) {
        return client().post()
                .uri("/api/enrolment/enrolments" + path)
                .header(HttpHeaders.AUTHORIZATION, TestTokens.bearer("REGISTRANT", person))
                .headers(headers -> {
                    if (!key.isEmpty()) {
                        headers.set("Idempotency-Key", key);
                    }
                })
                .contentType(MediaType.APPLICATION_JSON)
                .body(json)
                .retrieve()
                .toEntity(JsonNode.class);
    }

    private JsonNode get(String enrolment, String person) {
        return body(client().get()
                .uri("/api/enrolment/enrolments/{enrolment}", enrolment)
                .header(HttpHeaders.AUTHORIZATION, TestTokens.bearer("REGISTRANT", person))
                .retrieve()
                .toEntity(JsonNode.class));
    }

    private JsonNode mine(String person) {
        return body(client().get()
                .uri("/api/enrolment/enrolments")
                .header(HttpHeaders.AUTHORIZATION, TestTokens.bearer("REGISTRANT", person))
                .retrieve()
                .toEntity(JsonNode.class));
    }

    private void awaitState(String enrolment, String person, Predicate<String> expected) {
        await().atMost(Duration.ofSeconds(10))
                .until(() -> get(enrolment, person).get("state").stringValue(), expected);
    }

    private static String typeOf(ResponseEntity<JsonNode> answer) {
        return body(answer).get("type").stringValue();
    }

    private static JsonNode body(ResponseEntity<JsonNode> answer) {
        JsonNode body = answer.getBody();
        assertThat(body).isNotNull();
        return body == null ? new JsonMapper().createObjectNode() : body;
    }

    private RestClient client() {
        return RestClient.builder()
                .baseUrl("http://localhost:" + port)
                .defaultStatusHandler(_ -> true, (_, _) -> {})
                .build();
    }
}
