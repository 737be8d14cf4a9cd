package cursus.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class SeasonDatesTest {

    @Test
    void the_season_is_the_next_whose_registration_has_still_to_open() {
        assertThat(new SeasonDates(LocalDate.parse("2026-11-23")).year()).isEqualTo(2027);
        assertThat(new SeasonDates(LocalDate.parse("2027-06-14")).year()).isEqualTo(2027);
        assertThat(new SeasonDates(LocalDate.parse("2027-06-15")).year()).isEqualTo(2028);
        assertThat(new SeasonDates(LocalDate.parse("2027-12-31")).year()).isEqualTo(2028);
    }

    @Test
    void civil_times_in_paris_become_instants_and_weekdays_are_to_come() {
        SeasonDates dates = new SeasonDates(LocalDate.parse("2026-11-23"));
        assertThat(dates.resolve("{year}-06-15T09:00 Europe/Paris")).isEqualTo("2027-06-15T07:00:00Z");
        assertThat(dates.resolve("ACAT{yy}-041")).isEqualTo("ACAT27-041");
        assertThat(dates.resolve("{week+6 TUESDAY} {week+6 FRIDAY} {today}"))
                .isEqualTo("2027-01-05 2027-01-08 2026-11-23");
    }

    @Test
    void the_cycle_has_six_modules_of_four_half_days() {
        DemoProgramme cycle =
                DemoProgramme.read("demo/transformation.yml", new SeasonDates(LocalDate.parse("2026-11-23")));
        assertThat(cycle.cohortCode()).isEqualTo("ACAT27-041");
        assertThat(cycle.sessions()).hasSize(24).first().asString().contains("2027-09-14T09:00:00");
        assertThat(cycle.cohort()).containsEntry("startsOn", "2027-09-14").containsEntry("endsOn", "2027-11-30");
    }
}
