package cursus.gateway.officer.ledger;

import cursus.gateway.enrolments.Enrolment;
import cursus.gateway.enrolments.Registrant;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The ledger of a cohort's seats, as it is now.
 *
 * @param wanted how many seats must be free before the first who waits is offered any
 * @param entries how many decisions its log has
 * @param hash of the last of them
 */
public record Ledger(
        String cohort,
        int capacity,
        int held,
        int offered,
        int confirmed,
        int free,
        int waiting,
        int wanted,
        Optional<First> next,
        long entries,
        String hash,
        List<Given> seats) {

    /** Who waits first. */
    public record First(String enrolment, Registrant person, long ticket, Instant requestedAt) {}

    /** What one enrolment has. */
    public record Given(String enrolment, int seats, Enrolment.State state, Optional<Instant> until) {}

    public int taken() {
        return held + offered + confirmed;
    }

    /** Some are free, but fewer than the first who waits can be offered. */
    public boolean keepsFree() {
        return next.isPresent() && free > 0 && free < wanted;
    }

    /** When the first hold ends, unless it is confirmed. */
    public Optional<Instant> firstHoldEnds() {
        return seats.stream()
                .filter(given -> given.state() == Enrolment.State.HELD)
                .flatMap(given -> given.until().stream())
                .min(Comparator.naturalOrder());
    }

    /** How many seats an enrolment has; none once it has lost them. */
    public int seatsOf(String enrolment) {
        return seats.stream()
                .filter(given -> given.enrolment().equals(enrolment))
                .mapToInt(Given::seats)
                .sum();
    }
}
