package cursus.enrolment.seats;

import cursus.messaging.Change;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Everything that can be decided in one write: first whose time is over, then who waits, then who came late, then whose
 * turn it is.
 *
 * @param waiters empty where nobody can be offered anything
 * @param turns the requests that were passed over and came after all, then the next tickets in their order
 */
public record Round(Optional<Waiters> waiters, List<Turn> turns) {

    public Round {
        turns = List.copyOf(turns);
    }

    public Change<SeatLedger> on(SeatLedger ledger, Instant now) {
        Change<SeatLedger> change = Change.to(ledger);
        for (Seat over : ledger.over(now)) {
            change = change.then(state -> state.end(over.enrolment(), now));
        }
        if (waiters.isPresent()) {
            change = change.then(state -> waiters.get().on(state, now));
        }
        for (Turn turn : turns) {
            change = change.then(state -> turn.on(state, now));
        }
        return change;
    }
}
