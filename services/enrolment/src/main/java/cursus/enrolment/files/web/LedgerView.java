package cursus.enrolment.files.web;

import cursus.enrolment.files.EnrolmentFile;
import cursus.enrolment.seats.Seat;
import cursus.enrolment.seats.Seat.Standing;
import cursus.enrolment.seats.SeatLedger;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A ledger as it is now.
 *
 * @param waiting how many wait; too many for a while after a crash, never too few
 * @param wanted how many seats must be free before the first who waits can be offered any
 * @param nextTicket the first that has not had its turn
 * @param next who waits first
 * @param entries how many decisions its log has
 * @param hash of the last of them, which vouches for them all
 * @param seats what is held, offered or confirmed, in the order of tickets; no more than there are seats
 */
record LedgerView(
        String cohort,
        int capacity,
        int held,
        int offered,
        int confirmed,
        int free,
        int waiting,
        int wanted,
        long nextTicket,
        Optional<First> next,
        long entries,
        String hash,
        List<Given> seats) {

    /** Who waits first. */
    record First(String enrolment, Person person, long ticket, Instant requestedAt) {

        static First of(EnrolmentFile file, Person person) {
            return new First(file.enrolment(), person, file.ticket(), file.requestedAt());
        }
    }

    /** @param until when a hold or an offer ends */
    record Given(String enrolment, long ticket, int seats, Standing state, Optional<Instant> until) {

        static Given of(Seat seat) {
            return new Given(seat.enrolment(), seat.ticket(), seat.seats(), seat.standing(), seat.until());
        }
    }

    static LedgerView of(SeatLedger ledger, Optional<First> next) {
        return new LedgerView(
                ledger.cohort(),
                ledger.allotment().capacity(),
                ledger.count(Standing.HELD),
                ledger.count(Standing.OFFERED),
                ledger.count(Standing.CONFIRMED),
                ledger.free(),
                ledger.waiting().all(),
                ledger.wanted(),
                ledger.turns().next(),
                next,
                ledger.log().entries(),
                ledger.log().hash(),
                ledger.seats().stream()
                        .sorted(Comparator.comparingLong(Seat::ticket))
                        .map(Given::of)
                        .toList());
    }
}
