package cursus.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class IdempotencyKeyTest {

    @Test
    void one_persons_key_always_leads_to_one_id_and_anothers_to_another() {
        IdempotencyKey key = new IdempotencyKey("key-1");

        assertThat(key.idFor("anna")).isEqualTo(new IdempotencyKey("key-1").idFor("anna"));
        assertThat(key.idFor("anna")).isNotEqualTo(key.idFor("bruno"));
        assertThat(key.idFor("anna")).isNotEqualTo(new IdempotencyKey("key-2").idFor("anna"));
    }

    @Test
    void two_bodies_that_say_the_same_have_one_fingerprint() {
        JsonMapper json = new JsonMapper();
        record Body(String cohort, int seats) {}

        String typed = IdempotencyKey.fingerprint(json, new Body("C-1", 2));

        assertThat(IdempotencyKey.fingerprint(
                        json, json.readValue("{ \"seats\": 2, \"cohort\": \"C-1\" }", Body.class)))
                .isEqualTo(typed);
        assertThat(IdempotencyKey.fingerprint(json, new Body("C-1", 3))).isNotEqualTo(typed);
        assertThat(IdempotencyKey.fingerprint(json, Map.of())).isNotEqualTo(typed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a b", "clé", "a\nb"})
    void a_key_is_one_to_two_hundred_visible_characters(String text) {
        assertThat(IdempotencyKey.isValid(text)).isFalse();
    }

    @Test
    void the_longest_key_has_two_hundred_characters() {
        assertThat(IdempotencyKey.isValid("k".repeat(200))).isTrue();
        assertThat(IdempotencyKey.isValid("k".repeat(201))).isFalse();
    }
}
