package cursus.enrolment.seats;

import cursus.messaging.Change;
import cursus.messaging.Decision;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The first block of those who wait, as somebody has read it.
 *
 * @param block its first ticket
 * @param gone who has left meanwhile, without the ledger's knowing
 * @param first those who come next, in order, up to the first who has not learned yet that they wait
 * @param all how many wait in the block, or may
 */
public record Waiters(long block, List<String> gone, List<SeatRequest> first, int all) {

    public Waiters {
        gone = List.copyOf(gone);
        first = List.copyOf(first);
    }

    /** Free seats are offered in order, and nobody is passed over. */
    Change<SeatLedger> on(SeatLedger ledger, Instant now) {
        Change<SeatLedger> change = Change.to(ledger.counted(block, all));
        for (String enrolment : gone) {
            change = change.then(state -> state.release(enrolment, Optional.of(new Leaving(block, all))));
        }
        for (SeatRequest waiter : first) {
            int free = change.state().free();
            if (waiter.party().servedBy(free) == 0) {
                return change.then(
                        state -> Change.to(state.waitingFor(waiter.party().least())));
            }
            change = change.then(state -> offered(state, waiter, now));
        }
        return change;
    }

    private static Change<SeatLedger> offered(SeatLedger ledger, SeatRequest waiter, Instant now) {
        return ledger.offer(waiter, now) instanceof Decision.Accepted<SeatLedger, SeatRefusal>(var change)
                ? change
                : Change.to(ledger);
    }
}
