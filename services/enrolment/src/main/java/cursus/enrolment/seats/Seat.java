package cursus.enrolment.seats;

import java.time.Instant;
import java.util.Optional;

/**
 * A seat that is taken.
 *
 * @param until when a hold or an offer ends; empty once confirmed
 * @param correlationId of the request that led to it, so that its end is told in the same story
 */
public record Seat(String enrolment, long ticket, Standing standing, Optional<Instant> until, String correlationId) {

    public enum Standing {
        HELD,
        OFFERED,
        CONFIRMED
    }

    /** True from the very instant at which the hold or offer ends. */
    boolean isOver(Instant now) {
        return until.map(end -> !now.isBefore(end)).orElse(false);
    }

    Seat confirmed() {
        return new Seat(enrolment, ticket, Standing.CONFIRMED, Optional.empty(), correlationId);
    }
}
