package cursus.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import cursus.acceptance.suite.Answer;
import cursus.acceptance.suite.Suite;
import cursus.acceptance.suite.WithSuite;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What somebody finds who starts the suite for the first time. */
@WithSuite
class DemoSeasonIT {

    private static final String CYCLE = "ACAT-041";
    private static final String OPEN = "DECID-012";
    private static final String LATER = "ECOLO-007";

    private final Suite suite;

    DemoSeasonIT(Suite suite) {
        this.suite = suite;
    }

    @Test
    void three_programmes_show_the_three_states_of_registration() {
        Map<String, String> states = List.of(CYCLE, OPEN, LATER).stream()
                .collect(Collectors.toMap(
                        code -> code,
                        code -> cohort(code).at("/registration/state").asString()));

        assertThat(states).isEqualTo(Map.of(CYCLE, "OPENS_AT", OPEN, "OPEN", LATER, "TO_BE_ANNOUNCED"));
    }

    @Test
    void the_cycle_has_six_modules_twenty_four_half_days_and_its_price() {
        Answer cycle = suite.api().get("/api/catalogue/programmes/" + CYCLE).expect(200);
        JsonNode cohort = cohort(CYCLE);

        assertThat(cycle.json().path("modules")).hasSize(6);
        assertThat(cohort.path("startsOn").asString()).endsWith("-09-14");
        assertThat(cohort.path("endsOn").asString()).endsWith("-11-30");
        assertThat(cohort.at("/price/amount").asString()).isEqualTo("7850.00");
        assertThat(cohort.path("capacity").asInt(0)).isEqualTo(20);
        JsonNode sessions = sessions(cohort);
        assertThat(sessions).hasSize(24);
        assertThat(IntStream.range(0, sessions.size())
                        .mapToObj(i -> sessions.get(i).path("startsAt").asString())
                        .toList())
                .isSorted();
    }

    @Test
    void the_cycles_page_lacks_nothing_and_says_which_rules_are_in_force() {
        Answer page = suite.api().get("/api/catalogue/programmes/" + CYCLE).expect(200);
        Answer draft = suite.as("officer")
                .get("/api/catalogue/programmes/" + CYCLE + "/draft")
                .expect(200);

        assertThat(draft.at("/completeness/percent")).isEqualTo("100");
        assertThat(page.json().path("documentsInForce")).hasSize(2);
        assertThat(page.at("/presentation/fr")).contains("](#module-6)");
    }

    @Test
    void the_open_programme_takes_enrolments_and_lies_ahead() {
        JsonNode cohort = cohort(OPEN);
        Answer seats = suite.api()
                .get("/api/enrolment/cohorts/" + cohort.path("cohort").asString() + "/seats")
                .expect(200);

        assertThat(seats.at("/capacity")).isEqualTo("12");
        assertThat(Instant.parse(cohort.at("/registration/closesAt").asString()))
                .isAfter(Instant.now());
    }

    @ParameterizedTest
    @ValueSource(strings = {CYCLE, OPEN, LATER})
    void every_programme_can_be_read_in_both_languages(String code) {
        JsonNode programme =
                suite.api().get("/api/catalogue/programmes/" + code).expect(200).json();

        for (String text : List.of("title", "summary", "presentation")) {
            assertThat(programme.path(text).path("fr").asString("")).as(text).isNotBlank();
            assertThat(programme.path(text).path("en").asString("")).as(text).isNotBlank();
        }
    }

    private JsonNode cohort(String programme) {
        Answer page = suite.api().get("/api/catalogue/programmes/" + programme).expect(200);
        assertThat(page.json().path("cohorts")).hasSize(1);
        String code = page.at("/cohorts/0/cohort");
        return suite.api().get("/api/catalogue/cohorts/" + code).expect(200).json();
    }

    private JsonNode sessions(JsonNode cohort) {
        String path = "/api/scheduling/cohorts/" + cohort.path("cohort").asString() + "/sessions";
        return suite.api().get(path).expect(200).json().path("sessions");
    }
}
