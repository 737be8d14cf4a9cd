package cursus.acceptance.suite;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** How a cohort is offered: so many seats, held so long, and when one may ask for them. */
public record Terms(int capacity, Duration holdFor, Optional<Instant> opensAt, Optional<Instant> closesAt) {

    /** Open now, as long as the tests run. */
    public static Terms seats(int capacity) {
        return new Terms(
                capacity,
                Duration.ofMinutes(15),
                Optional.of(now().minus(1, ChronoUnit.MINUTES)),
                Optional.of(now().plus(30, ChronoUnit.DAYS)));
    }

    public Terms heldFor(Duration duration) {
        return new Terms(capacity, duration, opensAt, closesAt);
    }

    public Terms closedAlready() {
        return new Terms(
                capacity,
                holdFor,
                Optional.of(now().minus(2, ChronoUnit.DAYS)),
                Optional.of(now().minus(1, ChronoUnit.DAYS)));
    }

    public Terms openingTomorrow() {
        return new Terms(capacity, holdFor, Optional.of(now().plus(1, ChronoUnit.DAYS)), closesAt);
    }

    public Terms toBeAnnounced() {
        return new Terms(capacity, holdFor, Optional.empty(), Optional.empty());
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.SECONDS);
    }
}
