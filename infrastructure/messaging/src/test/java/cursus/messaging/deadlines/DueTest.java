package cursus.messaging.deadlines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DueTest {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    @Test
    void a_civil_time_is_an_instant_by_the_rules_of_its_day() {
        assertThat(paris("2021-10-26T09:00")).isEqualTo(Instant.parse("2021-10-26T07:00:00Z"));
        assertThat(paris("2021-11-02T09:00")).isEqualTo(Instant.parse("2021-11-02T08:00:00Z"));
    }

    /** On 28 March 2027 the clocks of Paris go from 2:00 to 3:00. */
    @Test
    void a_time_that_the_clocks_leap_over_is_as_much_later() {
        assertThat(paris("2027-03-28T02:30")).isEqualTo(Instant.parse("2027-03-28T01:30:00Z"));
        assertThat(paris("2027-03-28T02:30")).isEqualTo(paris("2027-03-28T03:30"));
    }

    /** On 31 October 2027 the clocks of Paris go from 3:00 back to 2:00. */
    @Test
    void a_time_that_comes_twice_means_the_first() {
        assertThat(paris("2027-10-31T02:30")).isEqualTo(Instant.parse("2027-10-31T00:30:00Z"));
    }

    @Test
    void it_is_one_or_the_other() {
        assertThatThrownBy(() -> new Due(Optional.empty(), Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Instant paris(String time) {
        return Due.at(LocalDateTime.parse(time), PARIS).instant();
    }
}
