package cursus.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cursus.testing.Door;
import cursus.testing.Events;
import cursus.testing.Events.Published;
import cursus.testing.OpenApiDocument;
import cursus.testing.TestTokens;
import cursus.testing.WithKafkaAndMongo;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;

/** The library's doors for dead letters, at a service that reads a topic: each answer is what {@code openapi.yaml} says. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@WithKafkaAndMongo
@Import(TestTokens.Decoder.class)
class DeadLettersDoorTest {

    private static final String FILES = "cursus.enrolment.files";
    private static final String ALL = "/api/billing/dead-letters";
    private static final String ONE = ALL + "/{letter}";
    private static final String PERSON = "0d3c1c1e-8f38-4d55-9a8f-5a2b6f3a9c11";

    private final OpenApiDocument document = OpenApiDocument.ofThisModule();
    private final String key = UUID.randomUUID().toString();
    private final Door administrator;

    @Autowired
    DeadLettersDoorTest(@LocalServerPort int port) {
        this.administrator = new Door(port).as(TestTokens.bearer("ADMINISTRATOR", PERSON));
    }

    @Test
    void what_nobody_can_read_is_listed_read_tried_again_and_given_up_and_the_audit_says_by_whom() {
        Events.publish(Published.of(FILES, "EnrolmentRequested", key, 1, "not JSON"));
        String letter = awaitListed(1).path("id").asString();

        JsonNode before = ok("get " + ONE, administrator.get(ALL + "/" + letter));
        assertThat(before.at("/deadLetter/first/why").asString()).isEqualTo("UNDECODABLE");
        assertThat(before.at("/content/value").asString()).isEqualTo("not JSON");
        assertThat(before.at("/content/headers/ce_subject").asString()).isEqualTo(key);

        JsonNode tried = ok("post " + ONE + "/replay", administrator.post(ALL + "/" + letter + "/replay", Map.of()));
        assertThat(tried.at("/first/why").asString()).isEqualTo("UNDECODABLE");

        JsonNode first = before.at("/deadLetter/first");
        JsonNode after = ok(
                "post " + ONE + "/discard", discard(letter, first.path("offset").asLong()));
        assertThat(after.has("first")).isFalse();
        assertThat(after.path("records").asInt()).isZero();
        assertThat(after.at("/lastAct/kind").asString()).isEqualTo("DISCARDED");

        JsonNode settled = ok("get " + ONE, administrator.get(ALL + "/" + letter));
        assertThat(settled.has("content")).isFalse();
        assertThat(settled.path("acts").findValuesAsString("kind")).containsExactly("REPLAYED", "DISCARDED");
        assertThat(settled.path("acts").findValuesAsString("actor")).containsOnly("person:" + PERSON);
        assertThat(listed("true")).isPresent();
        assertThat(listed("false")).isEmpty();
    }

    @Test
    void only_the_record_that_was_read_is_given_up_and_those_behind_it_wait_for_a_replay() {
        Events.publish(
                Published.of(FILES, "EnrolmentRequested", key, 1, "not JSON"),
                Published.of(FILES, "EnrolmentRequested", key, 2, "neither"));
        JsonNode waiting = awaitListed(2);
        String letter = waiting.path("id").asString();
        long offset = waiting.at("/first/offset").asLong();

        refused("post " + ONE + "/discard", discard(letter, offset + 1_000));
        JsonNode after = ok("post " + ONE + "/discard", discard(letter, offset));
        assertThat(after.at("/first/why").asString()).isEqualTo("BEHIND");
        refused("post " + ONE + "/discard", discard(letter, offset));

        JsonNode tried = ok("post " + ONE + "/replay", administrator.post(ALL + "/" + letter + "/replay", Map.of()));
        assertThat(tried.at("/first/why").asString()).isEqualTo("UNDECODABLE");
    }

    private RestTestClient.ResponseSpec discard(String letter, long offset) {
        JsonNode first = ok("get " + ONE, administrator.get(ALL + "/" + letter)).at("/deadLetter/first");
        return administrator.post(
                ALL + "/" + letter + "/discard",
                Map.of("partition", first.path("partition").asInt(), "offset", offset));
    }

    private JsonNode awaitListed(int records) {
        return await().atMost(Duration.ofSeconds(20))
                .until(
                        () -> listed("false"),
                        found -> found.filter(one -> one.path("records").asInt() == records)
                                .isPresent())
                .orElseThrow();
    }

    private Optional<JsonNode> listed(String settled) {
        JsonNode all = ok("get " + ALL, administrator.get(ALL + "?size=100&settled=" + settled));
        return all.path("items")
                .valueStream()
                .filter(one -> one.path("key").asString().equals(key))
                .findFirst();
    }

    private JsonNode ok(String operation, RestTestClient.ResponseSpec response) {
        return described(operation, 200, "application/json", response);
    }

    private void refused(String operation, RestTestClient.ResponseSpec response) {
        JsonNode problem = described(operation, 409, "application/problem+json", response);
        assertThat(problem.path("type").asString()).isEqualTo("urn:cursus:problem:dead-letter-moved");
    }

    private JsonNode described(String operation, int status, String type, RestTestClient.ResponseSpec response) {
        JsonNode body = Objects.requireNonNull(response.expectStatus()
                .isEqualTo(status)
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody());
        assertThat(document.deviations(operation, status, type, body))
                .as("%s", body)
                .isEmpty();
        return body;
    }
}
