package cursus.enrolment.payers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SiretTest {

    @ParameterizedTest
    @ValueSource(strings = {"13002526500013", "18004613000019", "73282932000074"})
    void a_number_whose_digits_satisfy_luhn_is_accepted(String digits) {
        assertThat(Siret.isValid(digits)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"35600000049837", "35600000000048"})
    void the_post_office_numbers_its_establishments_by_a_rule_of_its_own(String digits) {
        assertThat(Siret.isValid(digits)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "13002526500014",
                "73282932000075",
                "35600000049838",
                "1300252650001",
                "1300252650001X",
                "",
                "00000000000000"
            })
    void anything_else_is_refused(String digits) {
        assertThat(Siret.isValid(digits)).isFalse();
    }
}
