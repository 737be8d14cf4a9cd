package cursus.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;

class JsonTest {

    record Everything(
            Instant at, LocalDate on, LocalDateTime from, Duration hold, Money price, Optional<String> note) {}

    private static final Everything EVERYTHING = new Everything(
            Instant.parse("2027-01-04T08:00:00Z"),
            LocalDate.of(2027, 9, 14),
            LocalDateTime.of(2027, 9, 14, 9, 0),
            Duration.ofMinutes(15),
            Money.parse("EUR 7850.00"),
            Optional.empty());

    private static final String TEXT = """
            {"at":"2027-01-04T08:00:00.000Z","on":"2027-09-14","from":"2027-09-14T09:00:00",\
            "hold":"PT15M","price":{"amount":"7850.00","currency":"EUR"}}""";

    @Test
    void what_is_absent_is_left_out_and_everything_else_is_plain_text() {
        assertThat(Json.mapper().writeValueAsString(EVERYTHING)).isEqualTo(TEXT);
    }

    @Test
    void what_was_written_is_read_back_equal() {
        assertThat(Json.mapper().readValue(TEXT, Everything.class)).isEqualTo(EVERYTHING);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1E+100000000", "12345678901", "1.234", "", "one"})
    void an_amount_that_nobody_could_mean_is_refused_at_once(String amount) {
        String money = "{\"amount\":\"%s\",\"currency\":\"EUR\"}".formatted(amount);

        assertThatThrownBy(() -> Json.mapper().readValue(money, Money.class)).isInstanceOf(JacksonException.class);
    }

    @Test
    void the_texts_of_instants_sort_as_the_instants_do() {
        String earlier = Json.mapper().writeValueAsString(Instant.parse("2027-01-04T08:00:00Z"));
        String later = Json.mapper().writeValueAsString(Instant.parse("2027-01-04T08:00:00.5Z"));

        assertThat(earlier).isLessThan(later);
    }
}
