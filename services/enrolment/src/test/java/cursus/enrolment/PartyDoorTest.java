package cursus.enrolment;

import static org.assertj.core.api.Assertions.assertThat;

import cursus.testing.TestTokens;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.JsonNode;

/** Several seats in one request. */
class PartyDoorTest extends AtTheDoor {

    @Test
    void a_party_waits_for_all_its_seats_while_nobody_overtakes_and_a_cancellation_frees_them_all() {
        String cohort = announce(6, "PT15M");
        String first = person();
        String second = person();
        String third = person();
        String held = party(cohort, first, 5, false);
        String waiting = party(cohort, second, 5, false);
        String alone = enrolled(cohort, third);
        assertThat(get(held, first).get("seatsGiven").intValue()).isEqualTo(5);
        assertThat(get(waiting, second).get("state").stringValue()).isEqualTo("WAITING");
        assertThat(get(waiting, second).has("seatsGiven")).isFalse();
        assertThat(get(alone, third).get("state").stringValue()).isEqualTo("WAITING");

        post("/" + held + "/cancellation", first, "{}");

        awaitState(waiting, second, "OFFERED"::equals);
        awaitState(alone, third, "OFFERED"::equals);
        assertThat(seats(cohort).get("offered").intValue()).isEqualTo(6);
    }

    @Test
    void a_hold_that_ends_gives_all_the_seats_of_a_party_back() {
        String cohort = announce(4, "PT3S");
        String first = person();
        String held = party(cohort, first, 4, false);

        awaitState(held, first, "EXPIRED"::equals);

        assertThat(seats(cohort).get("free").intValue()).isEqualTo(4);
        assertThat(get(held, first).has("seatsGiven")).isFalse();
    }

    @Test
    void a_party_that_takes_fewer_is_offered_what_is_free() {
        String cohort = announce(3, "PT15M");
        String person = person();
        String enrolment = party(cohort, person, 5, true);

        awaitState(enrolment, person, "OFFERED"::equals);
        post("/" + enrolment + "/confirmation", person, "{\"termsAccepted\": true}");

        JsonNode confirmed = get(enrolment, person);
        assertThat(confirmed.get("seats").intValue()).isEqualTo(5);
        assertThat(confirmed.get("takesFewer").booleanValue()).isTrue();
        assertThat(confirmed.get("seatsGiven").intValue()).isEqualTo(3);
        assertThat(seats(cohort).get("confirmed").intValue()).isEqualTo(3);
        assertThat(lineOf(cohort).get("seatsGiven").intValue()).isEqualTo(3);
        assertThat(lineOf(cohort).get("seats").intValue()).isEqualTo(5);
    }

    @Test
    void more_seats_than_the_cohort_has_are_refused_with_both_numbers() {
        String cohort = announce(3, "PT15M");

        ResponseEntity<JsonNode> answer = ask(cohort, person(), 5, false);

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.CONFLICT);
        assertThat(typeOf(answer)).isEqualTo("urn:cursus:problem:more-seats-than-capacity");
        assertThat(body(answer).get("detail").stringValue()).contains("5 places", "3 en tout");
    }

    @Test
    void what_is_no_number_of_seats_is_named_with_its_field_and_nothing_is_written() {
        String cohort = announce(3, "PT15M");
        String person = person();

        for (String seats : new String[] {"0", "-1", "1.5", "10000"}) {
            JsonNode answer = body(exchange("", person, "key-" + seats, json(cohort, seats, false)));
            assertThat(answer.get("type").stringValue()).isEqualTo("urn:cursus:problem:invalid-request");
            assertThat(answer.get("errors").get(0).get("field").stringValue()).isEqualTo("seats");
        }
        assertThat(typeOf(exchange("", person, "key", json(cohort, "\"many\"", false))))
                .isEqualTo("urn:cursus:problem:malformed-body");
        assertThat(mine(person).get("items").size()).isZero();
    }

    private String party(String cohort, String person, int seats, boolean takesFewer) {
        String enrolment =
                body(ask(cohort, person, seats, takesFewer)).get("enrolment").stringValue();
        awaitState(enrolment, person, state -> !"REQUESTED".equals(state));
        return enrolment;
    }

    private ResponseEntity<JsonNode> ask(String cohort, String person, int seats, boolean takesFewer) {
        String json = json(cohort, String.valueOf(seats), takesFewer);
        return exchange("", person, UUID.randomUUID().toString(), json);
    }

    private static String json(String cohort, String seats, boolean takesFewer) {
        return "{\"cohort\": \"%s\", \"payer\": %s, \"seats\": %s, \"takesFewer\": %s}"
                .formatted(cohort, PAYER, seats, takesFewer);
    }

    private JsonNode seats(String cohort) {
        return body(client().get()
                .uri("/api/enrolment/cohorts/{cohort}/seats", cohort)
                .retrieve()
                .toEntity(JsonNode.class));
    }

    private JsonNode lineOf(String cohort) {
        return body(client().get()
                        .uri("/api/enrolment/cohorts/{cohort}/enrolments", cohort)
                        .header(HttpHeaders.AUTHORIZATION, TestTokens.bearer("TRAINING_OFFICER", person()))
                        .retrieve()
                        .toEntity(JsonNode.class))
                .get("items")
                .get(0);
    }
}
