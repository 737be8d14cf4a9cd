package cursus.enrolment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cursus.testing.Events;
import cursus.testing.Events.Published;
import cursus.testing.TestTokens;
import cursus.testing.WithKafkaAndMongo;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Predicate;
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

/** The service as its callers meet it: catalogue announces on Kafka, people ask over HTTP. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@WithKafkaAndMongo
@Import(TestTokens.Decoder.class)
abstract class AtTheDoor {

    static final String PAYER = """
            {"kind": "ORGANISATION", "name": "Direction des exemples", "siret": "130 025 265 00013",
             "serviceCode": "SRV-1", "address": {"street": "1 rue de la Paix", "postalCode": "75002", "city": "Paris"}}
            """;

    @Value("${local.server.port}")
    private int port;

    String announce(int capacity, String holdFor) {
        return announce(
                capacity, holdFor, "\"opensAt\": \"%s\"".formatted(Instant.now().minusSeconds(60)));
    }

    String announce(int capacity, String holdFor, String window) {
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

    static String person() {
        return UUID.randomUUID().toString();
    }

    /** Decided too: a request is answered before anything is decided of it. */
    String enrolled(String cohort, String person) {
        ResponseEntity<JsonNode> answer =
                enrol(cohort, person, UUID.randomUUID().toString(), PAYER);
        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.CREATED);
        String enrolment = body(answer).get("enrolment").stringValue();
        awaitState(enrolment, person, state -> !"REQUESTED".equals(state));
        return enrolment;
    }

    ResponseEntity<JsonNode> enrol(String cohort, String person, String key, String payer) {
        return exchange("", person, key, "{\"cohort\": \"%s\", \"payer\": %s}".formatted(cohort, payer));
    }

    JsonNode english(String slug, String cohort) {
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

    ResponseEntity<JsonNode> post(String path, String person, String json) {
        return exchange(path, person, "", json);
    }

    ResponseEntity<JsonNode> exchange(String path, String person, String key, String json) {
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

    JsonNode get(String enrolment, String person) {
        return body(client().get()
                .uri("/api/enrolment/enrolments/{enrolment}", enrolment)
                .header(HttpHeaders.AUTHORIZATION, TestTokens.bearer("REGISTRANT", person))
                .retrieve()
                .toEntity(JsonNode.class));
    }

    JsonNode mine(String person) {
        return body(client().get()
                .uri("/api/enrolment/enrolments")
                .header(HttpHeaders.AUTHORIZATION, TestTokens.bearer("REGISTRANT", person))
                .retrieve()
                .toEntity(JsonNode.class));
    }

    void awaitState(String enrolment, String person, Predicate<String> expected) {
        await().atMost(Duration.ofSeconds(10))
                .until(() -> get(enrolment, person).get("state").stringValue(), expected);
    }

    static String typeOf(ResponseEntity<JsonNode> answer) {
        return body(answer).get("type").stringValue();
    }

    static JsonNode body(ResponseEntity<JsonNode> answer) {
        JsonNode body = answer.getBody();
        assertThat(body).isNotNull();
        return body == null ? new JsonMapper().createObjectNode() : body;
    }

    RestClient client() {
        return RestClient.builder()
                .baseUrl("http://localhost:" + port)
                .defaultStatusHandler(_ -> true, (_, _) -> {})
                .build();
    }
}
