package cursus.enrolment.seats;

import cursus.enrolment.seats.LedgerEvent.ForEnrolment;
import cursus.enrolment.seats.LedgerEvent.SeatConfirmed;
import cursus.enrolment.seats.LedgerEvent.SeatHeld;
import cursus.enrolment.seats.LedgerEvent.SeatOffered;
import java.time.Instant;
import java.util.Optional;

/**
 * What one enrolment has taken: one seat, or those of a party.
 *
 * @param seats how many
 * @param until when a hold or an offer ends; empty once confirmed
 * @param correlationId of the request that led to it, so that its end is told in the same story
 */
public record Seat(
        String enrolment, long ticket, int seats, Standing standing, Optional<Instant> until, String correlationId) {

    public enum Standing {
        HELD,
        OFFERED,
        CONFIRMED
    }

    static Seat of(SeatRequest request, int seats, Standing standing, Instant until) {
        return new Seat(
                request.enrolment(), request.ticket(), seats, standing, Optional.of(until), request.correlationId());
    }

    /** True from the very instant at which the hold or offer ends. */
    boolean isOver(Instant now) {
        return until.map(end -> !now.isBefore(end)).orElse(false);
    }

    /** The decision that this seat comes from, as its file should have learned it; without its grounds, which are in the log. */
    ForEnrolment decision(String cohort) {
        Optional<Integer> told = LedgerEvent.unlessOne(seats);
        return until.<ForEnrolment>map(end -> standing == Standing.OFFERED
                        ? new SeatOffered(cohort, enrolment, ticket, end, told, Optional.empty())
                        : new SeatHeld(cohort, enrolment, ticket, end, told, Optional.empty()))
                .orElseGet(() -> new SeatConfirmed(cohort, enrolment, told));
    }

    Seat confirmed() {
        return new Seat(enrolment, ticket, seats, Standing.CONFIRMED, Optional.empty(), correlationId);
    }
}
