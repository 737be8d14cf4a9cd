package cursus.enrolment;

import static org.assertj.core.api.Assertions.assertThat;

import cursus.testing.TestTokens;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.JsonNode;

class EnrolmentRefusalsTest extends AtTheDoor {

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
}
