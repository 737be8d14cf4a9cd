package cursus.enrolment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cursus.testing.Events;
import cursus.testing.Events.Published;
import cursus.testing.OpenApiDocument;
import cursus.testing.TestTokens;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.JsonNode;

/** A cohort's ledger and its log, as the training officer looks them up. */
class LedgerDoorTest extends AtTheDoor {

    private static final OpenApiDocument DOCUMENT = OpenApiDocument.ofThisModule();

    @Test
    void the_ledger_says_who_has_seats_until_when_and_who_is_next() {
        String cohort = announce(2, "PT15M");
        String person = person();
        String confirmed = enrolled(cohort, person);
        post("/" + confirmed + "/confirmation", person, "{\"termsAccepted\": true}");
        String held = enrolled(cohort, person());
        String waiting = enrolled(cohort, person());
        enrolled(cohort, person());

        JsonNode ledger = body(ask("ledger", cohort, ""));

        assertThat(numbers(ledger, "capacity", "held", "offered", "confirmed", "free", "waiting", "wanted"))
                .containsExactly(2L, 1L, 0L, 1L, 0L, 2L, 1L);
        assertThat(numbers(ledger, "nextTicket", "entries")).containsExactly(5L, 6L);
        assertThat(ledger.get("hash").stringValue()).matches("[0-9a-f]{64}");
        assertThat(ledger.at("/next/enrolment").stringValue()).isEqualTo(waiting);
        assertThat(ledger.at("/next/person/usualName").stringValue()).isNotBlank();
        assertThat(ledger.get("seats").findValuesAsString("enrolment")).containsExactly(confirmed, held);
        assertThat(ledger.get("seats").findValuesAsString("state")).containsExactly("CONFIRMED", "HELD");
        assertThat(ledger.at("/seats/0").has("until")).isFalse();
        assertThat(ledger.at("/seats/1").has("until")).isTrue();
    }

    @Test
    void a_ledger_that_nobody_waits_in_has_nobody_next() {
        JsonNode ledger = body(ask("ledger", announce(2, "PT15M"), ""));

        assertThat(ledger.has("next")).isFalse();
        assertThat(ledger.get("seats").isEmpty()).isTrue();
    }

    @Test
    void the_log_tells_each_decision_the_latest_first_with_whom_it_is_about_and_why() {
        String cohort = announce(1, "PT15M");
        String first = person();
        String given = enrolled(cohort, first);
        String waiting = enrolled(cohort, person());
        post("/" + given + "/cancellation", first, "{}");

        JsonNode items = awaitLog(cohort, 5).get("items");

        assertThat(items.findValuesAsString("what"))
                .containsExactly("SeatOffered", "SeatReleased", "WaitingListJoined", "SeatHeld", "CapacityAccepted");
        assertThat(items.findValuesAsString("enrolment")).containsExactly(waiting, given, waiting, given);
        assertThat(items.valueStream().map(item -> item.path("ticket").asLong(0)))
                .containsExactly(2L, 1L, 2L, 1L, 0L);
        JsonNode joined = items.get(2);
        assertThat(joined.at("/grounds/rule").stringValue()).isEqualTo("in-order-of-arrival/1");
        assertThat(numbers(joined.get("grounds"), "capacity", "taken", "waiting", "asked"))
                .containsExactly(1L, 1L, 0L, 1L);
        assertThat(joined.at("/person/usualName").stringValue()).isNotBlank();
        assertThat(joined.get("reason").stringValue()).isEqualTo("REQUESTED");
        assertThat(items.get(1).get("actor").stringValue()).isEqualTo("person:" + first);
        assertThat(items.get(1).get("reason").stringValue()).isEqualTo("CANCELLED_ON_REQUEST");
        assertThat(items.get(4).get("capacity").intValue()).isEqualTo(1);
    }

    @Test
    void a_log_is_read_on_from_where_it_was_left_whatever_comes_meanwhile() {
        String cohort = announce(3, "PT15M");
        IntStream.range(0, 4).forEach(_ -> enrolled(cohort, person()));
        awaitLog(cohort, 5);

        JsonNode latest = body(ask("log", cohort, "?size=2"));
        enrolled(cohort, person());
        awaitLog(cohort, 6);
        JsonNode before = body(ask("log", cohort, "?size=2&before=" + latest.get("next")));
        JsonNode rest = body(ask("log", cohort, "?size=2&before=" + before.get("next")));

        assertThat(entries(latest)).containsExactly(5L, 4L);
        assertThat(entries(before)).containsExactly(3L, 2L);
        assertThat(entries(rest)).containsExactly(1L);
        assertThat(rest.has("next")).isFalse();
        assertThat(body(ask("log", cohort, "?before=0")).get("items").isEmpty()).isTrue();
    }

    @Test
    void an_entry_that_is_told_twice_is_one_and_one_of_a_stranger_has_no_person() {
        String cohort = announce(3, "PT15M");
        awaitLog(cohort, 1);
        Published stranger = Published.of(
                "cursus.enrolment.seats",
                "SeatReleased",
                cohort,
                2,
                "{\"cohort\": \"%s\", \"enrolment\": \"nobodys\"}".formatted(cohort));
        Events.publish(stranger, stranger);

        JsonNode log = awaitLog(cohort, 2);

        assertThat(entries(log)).containsExactly(2L, 1L);
        assertThat(log.get("entries").longValue()).isEqualTo(1);
        assertThat(log.at("/items/0").has("person")).isFalse();
    }

    @Test
    void what_cannot_be_read_or_was_never_announced_is_refused() {
        String cohort = announce(1, "PT15M");

        assertThat(typeOf(ask("log", cohort, "?size=101"))).isEqualTo("urn:cursus:problem:page-out-of-range");
        assertThat(typeOf(ask("log", cohort, "?before=now"))).isEqualTo("urn:cursus:problem:malformed-request");
        assertThat(typeOf(ask("log", "NOWHERE", ""))).isEqualTo("urn:cursus:problem:unknown-cohort");
        assertThat(typeOf(ask("ledger", "NOWHERE", ""))).isEqualTo("urn:cursus:problem:unknown-cohort");
    }

    @Test
    void ledger_and_log_are_for_training_officers_alone() {
        for (String door : List.of("ledger", "log")) {
            assertThat(typeOf(ask(door, "C", "", "REGISTRANT"))).isEqualTo("urn:cursus:problem:forbidden");
            assertThat(typeOf(ask(door, "C", "", "ADMINISTRATOR"))).isEqualTo("urn:cursus:problem:forbidden");
            assertThat(client().get()
                            .uri("/api/enrolment/cohorts/C/" + door)
                            .retrieve()
                            .toEntity(JsonNode.class)
                            .getStatusCode())
                    .isEqualTo(HttpStatus.UNAUTHORIZED);
        }
    }

    /** Once so many entries have come back from the topic. */
    private JsonNode awaitLog(String cohort, int entries) {
        return await().atMost(Duration.ofSeconds(20))
                .until(
                        () -> body(ask("log", cohort, "")),
                        log -> log.get("items").size() == entries);
    }

    private static List<Long> entries(JsonNode log) {
        return log.get("items")
                .valueStream()
                .map(item -> item.get("entry").longValue())
                .toList();
    }

    private static List<Long> numbers(JsonNode of, String... fields) {
        return LongStream.of(List.of(fields).stream()
                        .mapToLong(field -> of.get(field).longValue())
                        .toArray())
                .boxed()
                .toList();
    }

    private ResponseEntity<JsonNode> ask(String door, String cohort, String query) {
        return ask(door, cohort, query, "TRAINING_OFFICER");
    }

    private ResponseEntity<JsonNode> ask(String door, String cohort, String query, String role) {
        ResponseEntity<JsonNode> answer = client().get()
                .uri("/api/enrolment/cohorts/" + cohort + "/" + door + query)
                .header(HttpHeaders.AUTHORIZATION, TestTokens.bearer(role, person()))
                .retrieve()
                .toEntity(JsonNode.class);
        assertThat(DOCUMENT.deviations(
                        "get /api/enrolment/cohorts/{cohort}/" + door,
                        answer.getStatusCode().value(),
                        answer.getStatusCode().isError() ? "application/problem+json" : "application/json",
                        body(answer)))
                .isEmpty();
        return answer;
    }
}
