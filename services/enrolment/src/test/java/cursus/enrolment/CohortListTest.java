package cursus.enrolment;

import static org.assertj.core.api.Assertions.assertThat;

import cursus.testing.TestTokens;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.JsonNode;

/** A cohort's enrolments, as the training officer lists them. */
class CohortListTest extends AtTheDoor {

    @Test
    void whoever_waits_has_a_position_whatever_the_page_and_the_order() {
        String cohort = announce(2, "PT15M");
        IntStream.range(0, 6).forEach(_ -> enrolled(cohort, person()));

        assertThat(positions(cohort, "")).containsExactly(0, 0, 1, 2, 3, 4);
        assertThat(positions(cohort, "?sort=-ticket")).containsExactly(4, 3, 2, 1, 0, 0);
        assertThat(positions(cohort, "?sort=requestedAt&page=1&size=4")).containsExactly(3, 4);
        assertThat(positions(cohort, "?sort=-state&size=3")).containsExactly(4, 3, 2);
        assertThat(positions(cohort, "?state=WAITING&page=1&size=2")).containsExactly(3, 4);
        assertThat(positions(cohort, "?state=HELD")).containsExactly(0, 0);
    }

    @Test
    void the_next_page_is_asked_for_with_the_same_filter_and_order() {
        String cohort = announce(1, "PT15M");
        IntStream.range(0, 4).forEach(_ -> enrolled(cohort, person()));

        assertThat(list(cohort, "?state=WAITING&size=2&sort=-ticket")
                        .getHeaders()
                        .getFirst(HttpHeaders.LINK))
                .endsWith("/enrolments?page=1&state=WAITING&size=2&sort=-ticket>; rel=\"next\"");
    }

    @Test
    void a_list_is_not_sorted_by_people() {
        ResponseEntity<JsonNode> answer = list("NOPE-1", "?sort=person");

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(typeOf(answer)).isEqualTo("urn:cursus:problem:sort-unknown");
    }

    @Test
    void whose_an_enrolment_is_stands_on_it_for_an_officer_and_not_for_the_person() {
        String cohort = announce(1, "PT15M");
        String person = person();
        String enrolment = enrolled(cohort, person);

        JsonNode toTheOfficer = one(enrolment, TestTokens.bearer("TRAINING_OFFICER", person()));
        JsonNode toThePerson = one(enrolment, TestTokens.bearer("REGISTRANT", person));

        JsonNode listed = body(list(cohort, "")).get("items").get(0).get("person");
        assertThat(toTheOfficer.get("registrant")).isEqualTo(listed);
        assertThat(listed.get("usualName").stringValue()).isNotBlank();
        assertThat(toThePerson.has("registrant")).isFalse();
    }

    private JsonNode one(String enrolment, String authorization) {
        return body(client().get()
                .uri("/api/enrolment/enrolments/" + enrolment)
                .header(HttpHeaders.AUTHORIZATION, authorization)
                .retrieve()
                .toEntity(JsonNode.class));
    }

    /** Zero for whoever has none. */
    private List<Integer> positions(String cohort, String query) {
        return body(list(cohort, query))
                .get("items")
                .valueStream()
                .map(line -> line.path("position").asInt(0))
                .toList();
    }

    private ResponseEntity<JsonNode> list(String cohort, String query) {
        return client().get()
                .uri("/api/enrolment/cohorts/" + cohort + "/enrolments" + query)
                .header(HttpHeaders.AUTHORIZATION, TestTokens.bearer("TRAINING_OFFICER", person()))
                .retrieve()
                .toEntity(JsonNode.class);
    }
}
