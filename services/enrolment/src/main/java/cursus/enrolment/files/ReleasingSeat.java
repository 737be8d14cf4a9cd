package cursus.enrolment.files;

import cursus.enrolment.seats.Leaving;
import cursus.enrolment.seats.SeatLedger;
import cursus.enrolment.seats.SeatLedgers;
import cursus.enrolment.seats.SeatRefusal;
import cursus.enrolment.seats.WaitingCounts;
import cursus.messaging.Cause;
import cursus.messaging.Decision;
import java.util.Optional;

/**
 * Gives back what an ended enrolment had in the ledger, and notes in the file that it was done. Whoever calls it then has
 * seats decided, even if nothing was given back now: it may have been given back just before a crash.
 */
public final class ReleasingSeat {

    private final EnrolmentFiles files;
    private final SeatLedgers ledgers;
    private final LedgerTurns turns;

    public ReleasingSeat(EnrolmentFiles files, SeatLedgers ledgers, LedgerTurns turns) {
        this.files = files;
        this.ledgers = ledgers;
        this.turns = turns;
    }

    void release(EnrolmentFile file, Cause cause) {
        boolean released = false;
        while (!released) {
            released = turns.take(file.cohort(), () -> isReleased(file, cause));
        }
        files.<Void>decide(
                file.enrolment(),
                cause,
                current -> Decision.accepted(current.orElseThrow().owing(Optional.empty())));
    }

    private boolean isReleased(EnrolmentFile file, Cause cause) {
        SeatLedger seen = ledgers.find(file.cohort()).orElseThrow();
        EnrolmentFile now = files.find(file.enrolment()).orElseThrow();
        return release(now, seen, cause) instanceof Decision.Accepted<SeatLedger, SeatRefusal>;
    }

    /** Upon the ledger that was read, since how many still wait is only true beside it. */
    private Decision<SeatLedger, SeatRefusal> release(EnrolmentFile file, SeatLedger seen, Cause cause) {
        Optional<Leaving> leaving =
                Optional.of(file).filter(one -> one.leavesWaitingListOf(seen)).map(one -> leaving(one, seen));
        return ledgers.decide(
                file.cohort(),
                cause,
                current -> current.filter(seen::equals)
                        .map(ledger -> Decision.<SeatLedger, SeatRefusal>of(ledger.release(file.enrolment(), leaving)))
                        .orElseGet(() -> Decision.rejected(SeatRefusal.CHANGED)));
    }

    /** Others who have left without the ledger's knowing still count: the log has to tell of them before anybody passes. */
    private Leaving leaving(EnrolmentFile file, SeatLedger ledger) {
        long first = WaitingCounts.blockOf(file.ticket());
        long last = Math.min(first + WaitingCounts.BLOCK - 1, ledger.turns().through());
        long still = files.between(file.cohort(), first, last).stream()
                .filter(other -> !other.enrolment().equals(file.enrolment()))
                .filter(other -> other.stage().isUndecided() || other.leavesWaitingListOf(ledger))
                .count();
        return new Leaving(file.ticket(), Math.toIntExact(still));
    }
}
