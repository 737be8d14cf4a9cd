package cursus.catalogue.cohorts;

import static cursus.catalogue.Samples.CLOSES_AT;
import static cursus.catalogue.Samples.OPENS_AT;
import static cursus.catalogue.Samples.TO_BE_ANNOUNCED;
import static cursus.catalogue.Samples.WINDOW;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RegistrationWindowTest {

    @Test
    void a_window_without_an_opening_is_to_be_announced_at_every_instant() {
        assertThat(TO_BE_ANNOUNCED.stateAt(Instant.EPOCH)).isEqualTo(RegistrationState.TO_BE_ANNOUNCED);
        assertThat(TO_BE_ANNOUNCED.stateAt(CLOSES_AT)).isEqualTo(RegistrationState.TO_BE_ANNOUNCED);
    }

    @Test
    void registration_is_open_from_the_very_instant_of_its_opening() {
        assertThat(WINDOW.stateAt(OPENS_AT.minusMillis(1))).isEqualTo(RegistrationState.OPENS_AT);
        assertThat(WINDOW.stateAt(OPENS_AT)).isEqualTo(RegistrationState.OPEN);
    }

    @Test
    void registration_is_closed_from_the_very_instant_of_its_closing() {
        assertThat(WINDOW.stateAt(CLOSES_AT.minusMillis(1))).isEqualTo(RegistrationState.OPEN);
        assertThat(WINDOW.stateAt(CLOSES_AT)).isEqualTo(RegistrationState.CLOSED);
    }

    @Test
    void a_window_without_a_closing_stays_open() {
        RegistrationWindow endless = new RegistrationWindow(Optional.of(OPENS_AT), Optional.empty());

        assertThat(endless.stateAt(Instant.parse("2999-01-01T00:00:00Z"))).isEqualTo(RegistrationState.OPEN);
    }
}
