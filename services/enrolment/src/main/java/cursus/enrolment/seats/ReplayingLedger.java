package cursus.enrolment.seats;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Makes a ledger anew from its published log, holds every entry to what may never be, and compares what comes of it with
 * the store. It changes nothing.
 */
public final class ReplayingLedger {

    private final SeatLedgers ledgers;
    private final LedgerLog log;

    public ReplayingLedger(SeatLedgers ledgers, LedgerLog log) {
        this.ledgers = ledgers;
        this.log = log;
    }

    /**
     * The store is read first: whatever is decided meanwhile lies behind its last entry in the log, and is left out.
     *
     * @return empty where the cohort has no ledger
     */
    public Optional<ReplayedLedger> replay(String cohort) {
        return ledgers.find(cohort).map(stored -> {
            UpTo read = new UpTo(stored.log().entries());
            log.read(cohort, read);
            return outcome(stored, read);
        });
    }

    private static ReplayedLedger outcome(SeatLedger stored, UpTo read) {
        LedgerReplay replay = read.replay;
        long behind = read.end - read.highest;
        List<Difference> differences = behind > 0 ? List.of() : new Comparison(replay, stored).differences();
        return new ReplayedLedger(
                stored.cohort(),
                replay.head().entries(),
                behind,
                replay.capacity(),
                replay.taken(),
                replay.waiting().size(),
                replay.head().hash(),
                Excerpt.of(replay.findings()),
                Excerpt.of(differences));
    }

    /** Plays a log up to one of its entries. */
    private static final class UpTo implements LedgerLog.Reader {

        private final LedgerReplay replay = new LedgerReplay();
        private final long end;
        private long highest;

        private UpTo(long end) {
            this.end = end;
        }

        @Override
        public void entry(LedgerEvent entry, long number, Instant at) {
            if (number <= end) {
                highest = Math.max(highest, number);
                replay.read(entry, number, at);
            }
        }

        @Override
        public void unreadable(String why) {
            replay.unreadable(why);
        }
    }
}
