package cursus.enrolment;

import static org.assertj.core.api.Assertions.assertThat;

import cursus.testing.TestTokens;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.JsonNode;

class TrailDoorTest extends AtTheDoor {

    @Test
    void an_officer_sees_each_step_with_who_did_it_why_and_in_which_story() {
        String cohort = announce(2, "PT15M");
        String person = person();
        String enrolment = enrolled(cohort, person);
        post("/" + enrolment + "/confirmation", person, "{\"termsAccepted\": true}");

        JsonNode items = body(trail(enrolment, "TRAINING_OFFICER", person())).get("items");

        assertThat(items.findValuesAsString("what"))
                .containsExactly("EnrolmentRequested", "SeatHeld", "EnrolmentConfirmed");
        assertThat(items.findValuesAsString("reason"))
                .containsExactly("REQUESTED", "REQUESTED", "CONFIRMED_BY_REGISTRANT");
        assertThat(items.findValuesAsString("actor")).hasSize(3).containsOnly("person:" + person);
        assertThat(items.findValuesAsString("correlationId"))
                .hasSize(3)
                .containsOnly(get(enrolment, person).get("correlationId").stringValue());
        assertThat(items.findValuesAsString("at")).hasSize(3).isSorted();
    }

    @Test
    void an_offer_shows_whose_cancellation_made_it_to_the_officer_and_not_to_the_registrant() {
        String cohort = announce(1, "PT15M");
        String first = person();
        String second = person();
        String held = enrolled(cohort, first);
        String waiting = enrolled(cohort, second);
        post("/" + held + "/cancellation", first, "{}");
        awaitState(waiting, second, "OFFERED"::equals);

        JsonNode offered =
                body(trail(waiting, "TRAINING_OFFICER", person())).get("items").get(2);

        assertThat(offered.get("what").stringValue()).isEqualTo("SeatOffered");
        assertThat(offered.get("actor").stringValue()).isEqualTo("person:" + first);
        assertThat(get(waiting, second).get("history").toString()).doesNotContain(first, "actor", "correlationId");
    }

    @Test
    void a_trail_is_for_officers_alone() {
        String person = person();
        String enrolment = enrolled(announce(1, "PT15M"), person);

        assertThat(typeOf(trail(enrolment, "REGISTRANT", person))).isEqualTo("urn:cursus:problem:forbidden");
        assertThat(typeOf(client().get()
                        .uri("/api/enrolment/enrolments/{enrolment}/trail", enrolment)
                        .retrieve()
                        .toEntity(JsonNode.class)))
                .isEqualTo("urn:cursus:problem:unauthenticated");
    }

    @Test
    void an_enrolment_that_nobody_asked_for_has_no_trail() {
        ResponseEntity<JsonNode> answer = trail("nobody", "TRAINING_OFFICER", person());

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(typeOf(answer)).isEqualTo("urn:cursus:problem:not-found");
    }

    private ResponseEntity<JsonNode> trail(String enrolment, String role, String person) {
        return client().get()
                .uri("/api/enrolment/enrolments/{enrolment}/trail", enrolment)
                .header(HttpHeaders.AUTHORIZATION, TestTokens.bearer(role, person))
                .retrieve()
                .toEntity(JsonNode.class);
    }
}
