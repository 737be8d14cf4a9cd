package cursus.catalogue.interest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmailTest {

    @ParameterizedTest
    @CsvSource({
        "Ada@Example.ORG, ada@example.org",
        "ada.l+news@sub.example.org, ada.l+news@sub.example.org",
        "élise@example.org, élise@example.org",
        "ada@exämple.org, ada@xn--exmple-cua.org",
        "ada@xn--exmple-cua.org, ada@xn--exmple-cua.org"
    })
    void one_address_is_known_again_however_it_is_written(String written, String key) {
        assertThat(Email.of(written)).map(Email::key).contains(key);
    }

    @Test
    void blanks_around_it_are_nothing() {
        assertThat(Email.of(" ada@example.org ")).map(Email::written).contains("ada@example.org");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "@",
                "ada",
                "ada@",
                "@example.org",
                "ada@example",
                "ada@example.org, bo@example.org",
                "ada@example.org;bo@example.org",
                "ada@bo@example.org",
                "ada bo@example.org",
                "Ada <ada@example.org>",
                "\"ada\"@example.org",
                "ada@[127.0.0.1]",
                "ada..l@example.org",
                ".ada@example.org",
                "ada@-example.org",
                "ada@example..org",
                "ada@exa_mple.org",
                "ada@example.org\r\nBcc: bo@example.org",
                "ada\r\n@example.org",
                "ada\u0000@example.org",
                "ada\u202e@example.org",
                "team:ada@example.org"
            })
    void what_is_no_address_or_more_than_one_is_none(String hostile) {
        assertThat(Email.of(hostile)).isEmpty();
    }

    @Test
    void an_address_has_its_length() {
        assertThat(Email.of("a".repeat(64) + "@example.org")).isPresent();
        assertThat(Email.of("a".repeat(65) + "@example.org")).isEmpty();
        assertThat(Email.of("a@" + "b.".repeat(130) + "org")).isEmpty();
    }
}
