package cursus.billing.invoices;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SiretTest {

    @ParameterizedTest
    @ValueSource(strings = {"00021041900016", "00047110200012", "35600000000048", "35600000049837"})
    void a_number_that_passes_its_check_is_valid(String text) {
        assertThat(Siret.valid(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "00021041900017", "0002104190001", "000210419000160", "0002104190001a", "35600000000002"})
    void anything_else_is_not(String text) {
        assertThat(Siret.valid(text)).isFalse();
    }
}
