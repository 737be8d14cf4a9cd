package cursus.enrolment.files.web;

import static org.assertj.core.api.Assertions.assertThat;

import cursus.enrolment.seats.Party;
import cursus.web.FieldError;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class EnrolmentFormTest {

    private static final JsonMapper JSON = new JsonMapper();

    @Test
    void who_says_nothing_of_seats_asks_for_one() {
        EnrolmentForm form = form("");

        assertThat(faultsOf(form)).isEmpty();
        assertThat(form.party()).isEqualTo(Party.ALONE);
    }

    @Test
    void a_party_says_how_many_they_are_and_whether_they_take_fewer() {
        assertThat(form(", \"seats\": 5, \"takesFewer\": true").party()).isEqualTo(new Party(5, true));
        assertThat(form(", \"seats\": 50.0").party()).isEqualTo(new Party(50, false));
    }

    @ParameterizedTest
    @CsvSource({
        "0, seats-below-one",
        "-3, seats-below-one",
        "0.5, seats-below-one",
        "2.5, seats-not-whole",
        "51, seats-above-most",
        "10000, seats-above-most",
        "1e400, seats-above-most"
    })
    void a_number_of_seats_that_nobody_can_have_is_refused_by_name(String seats, String fault) {
        assertThat(faultsOf(form(", \"seats\": " + seats)))
                .extracting(FieldError::messageKey)
                .containsExactly(fault);
    }

    private static List<FieldError> faultsOf(EnrolmentForm form) {
        return form.errors().stream()
                .filter(error -> error.field().equals("seats"))
                .toList();
    }

    private static EnrolmentForm form(String more) {
        return JSON.readValue("{\"cohort\": \"C-1\"" + more + "}", EnrolmentForm.class);
    }
}
