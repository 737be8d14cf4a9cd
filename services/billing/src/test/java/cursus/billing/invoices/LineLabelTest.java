package cursus.billing.invoices;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class LineLabelTest {

    @Test
    void the_first_of_a_month_is_written_as_french_does() {
        assertThat(LineLabel.of("Piloter", LocalDate.of(2027, 10, 1), LocalDate.of(2027, 12, 8)))
                .isEqualTo("Formation « Piloter », du 1er octobre au 8 décembre 2027");
    }

    @Test
    void a_single_day_is_one_date() {
        assertThat(LineLabel.of("Piloter", LocalDate.of(2027, 2, 3), LocalDate.of(2027, 2, 3)))
                .isEqualTo("Formation « Piloter », le 3 février 2027");
    }

    @Test
    void both_years_are_named_when_they_differ() {
        assertThat(LineLabel.of("Piloter", LocalDate.of(2027, 12, 14), LocalDate.of(2028, 1, 20)))
                .isEqualTo("Formation « Piloter », du 14 décembre 2027 au 20 janvier 2028");
    }
}
