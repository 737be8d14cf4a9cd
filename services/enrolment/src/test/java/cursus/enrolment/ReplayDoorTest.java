package cursus.enrolment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cursus.testing.Events;
import cursus.testing.Events.Published;
import cursus.testing.OpenApiDocument;
import cursus.testing.TestTokens;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.JsonNode;

class ReplayDoorTest extends AtTheDoor {

    private static final OpenApiDocument DOCUMENT = OpenApiDocument.ofThisModule();

    private final MongoOperations store;

    @Autowired
    ReplayDoorTest(MongoOperations store) {
        this.store = store;
    }

    @Test
    void after_a_few_requests_the_log_and_the_store_say_the_same() {
        String cohort = announce(2, "PT15M");
        String person = person();
        String enrolment = enrolled(cohort, person);
        enrolled(cohort, person());
        enrolled(cohort, person());
        post("/" + enrolment + "/confirmation", person, "{\"termsAccepted\": true}");

        JsonNode replayed = awaitWhole(cohort, 5);

        assertThat(replayed.get("cohort").stringValue()).isEqualTo(cohort);
        assertThat(replayed.get("capacity").intValue()).isEqualTo(2);
        assertThat(replayed.get("taken").intValue()).isEqualTo(2);
        assertThat(replayed.get("waiting").intValue()).isEqualTo(1);
        assertThat(replayed.get("hash").stringValue()).matches("[0-9a-f]{64}");
        assertThat(replayed.at("/findings/all").intValue()).isZero();
        assertThat(replayed.at("/differences/all").intValue()).isZero();
    }

    @Test
    void a_seat_that_was_taken_out_of_the_store_by_hand_is_told() {
        String cohort = announce(2, "PT15M");
        String enrolment = enrolled(cohort, person());
        awaitWhole(cohort, 2);
        change(cohort, new Update().set("state.seats", List.of()));

        JsonNode replayed = body(replay(cohort, "ADMINISTRATOR"));

        assertThat(replayed.at("/findings/all").intValue()).isZero();
        assertThat(replayed.at("/differences/all").intValue()).isEqualTo(1);
        assertThat(replayed.at("/differences/first/0/what").stringValue()).isEqualTo("STANDING");
        assertThat(replayed.at("/differences/first/0/enrolment").stringValue()).isEqualTo(enrolment);
        assertThat(replayed.at("/differences/first/0/inLog").stringValue()).isEqualTo("HELD");
        assertThat(replayed.at("/differences/first/0").has("inStore")).isFalse();
    }

    @Test
    void an_entry_that_somebody_else_put_on_the_topic_is_found() {
        String cohort = announce(2, "PT15M");
        enrolled(cohort, person());
        awaitWhole(cohort, 2);
        String json = "{\"cohort\": \"%s\", \"enrolment\": \"%s\"}".formatted(cohort, "nobodys");
        Events.publish(Published.of("cursus.enrolment.seats", "SeatReleased", cohort, 2, json));

        JsonNode replayed = body(replay(cohort, "ADMINISTRATOR"));

        assertThat(replayed.at("/findings/first").findValuesAsString("what"))
                .containsExactly("OUT_OF_SEQUENCE", "NO_SUCH_SEAT");
        assertThat(replayed.at("/differences/first").findValuesAsString("what")).containsExactly("ENTRIES", "HASH");
    }

    @Test
    void what_is_not_an_entry_is_told_and_keeps_nobody_from_the_rest() {
        String cohort = announce(2, "PT15M");
        awaitWhole(cohort, 1);
        Events.publish(Published.of("cursus.enrolment.seats", "SeatPainted", cohort, 2, "{}"));

        JsonNode replayed = body(replay(cohort, "ADMINISTRATOR"));

        assertThat(replayed.at("/findings/first/0/what").stringValue()).isEqualTo("UNREADABLE");
        assertThat(replayed.at("/findings/first/0/about").stringValue())
                .contains("cursus.enrolment.seats.v1", "SeatPainted");
        assertThat(replayed.at("/differences/all").intValue()).isZero();
    }

    @Test
    void a_cohort_that_nobody_announced_has_no_ledger() {
        ResponseEntity<JsonNode> answer = replay("NOWHERE", "ADMINISTRATOR");

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(typeOf(answer)).isEqualTo("urn:cursus:problem:unknown-cohort");
    }

    @Test
    void a_replay_is_for_administrators_alone() {
        assertThat(typeOf(replay("C", "TRAINING_OFFICER"))).isEqualTo("urn:cursus:problem:forbidden");
        assertThat(typeOf(replay("C", "REGISTRANT"))).isEqualTo("urn:cursus:problem:forbidden");
        assertThat(typeOf(client().post()
                        .uri("/api/enrolment/cohorts/{cohort}/replay", "C")
                        .retrieve()
                        .toEntity(JsonNode.class)))
                .isEqualTo("urn:cursus:problem:unauthenticated");
    }

    /** Once so many entries are decided and published. */
    private JsonNode awaitWhole(String cohort, long entries) {
        return await().atMost(Duration.ofSeconds(20))
                .until(
                        () -> body(replay(cohort, "ADMINISTRATOR")),
                        replayed -> replayed.get("behind").longValue() == 0
                                && replayed.get("entries").longValue() == entries);
    }

    private void change(String cohort, Update update) {
        store.updateFirst(Query.query(Criteria.where("_id").is(cohort)), update, "seatLedgers");
    }

    private ResponseEntity<JsonNode> replay(String cohort, String role) {
        ResponseEntity<JsonNode> answer = client().post()
                .uri("/api/enrolment/cohorts/{cohort}/replay", cohort)
                .header(HttpHeaders.AUTHORIZATION, TestTokens.bearer(role, person()))
                .retrieve()
                .toEntity(JsonNode.class);
        assertThat(DOCUMENT.deviations(
                        "post /api/enrolment/cohorts/{cohort}/replay",
                        answer.getStatusCode().value(),
                        answer.getStatusCode().isError() ? "application/problem+json" : "application/json",
                        body(answer)))
                .isEmpty();
        return answer;
    }
}
