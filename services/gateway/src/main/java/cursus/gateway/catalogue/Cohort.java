package cursus.gateway.catalogue;

import cursus.gateway.portal.Amount;
import cursus.gateway.portal.Text;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** One run of a programme, as the catalogue shows it. */
public record Cohort(
        String cohort,
        Optional<String> programme,
        Optional<Text> title,
        LocalDate startsOn,
        LocalDate endsOn,
        Optional<Integer> capacity,
        Optional<Integer> minimum,
        Optional<Amount> price,
        Registration registration,
        Optional<Duration> holdFor,
        Optional<List<Text>> places) {

    /** When one may register. */
    public record Registration(State state, Optional<Instant> opensAt, Optional<Instant> closesAt) {}

    /** As the catalogue names it. */
    public enum State {
        TO_BE_ANNOUNCED,
        OPENS_AT,
        OPEN,
        CLOSED
    }

    public boolean open() {
        return registration.state() == State.OPEN;
    }
}
