package cursus.enrolment.seats;

import cursus.enrolment.seats.LedgerEvent.ForEnrolment;
import cursus.enrolment.seats.LedgerEvent.SeatConfirmed;
import cursus.enrolment.seats.LedgerEvent.SeatHeld;
import cursus.enrolment.seats.LedgerEvent.SeatOffered;
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

    /** The decision that this seat comes from, as its file should have learned it. */
    ForEnrolment decision(String cohort) {
        return until.<ForEnrolment>map(end -> standing == Standing.OFFERED
                        ? new SeatOffered(cohort, enrolment, ticket, end)
                        : new SeatHeld(cohort, enrolment, ticket, end))
                .orElseGet(() -> new SeatConfirmed(cohort, enrolment));
    }

    Seat confirmed() {
        return new Seat(enrolment, ticket, Standing.CONFIRMED, Optional.empty(), correlationId);
    }
}
