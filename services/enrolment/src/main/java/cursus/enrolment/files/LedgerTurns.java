package cursus.enrolment.files;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * Lets those who write the same cohort’s ledger take turns within one process, in the order in which they came. It promises
 * nothing, for other instances write too, and the guarded write is what decides; but of many who try at once only one can
 * succeed, and all others would have read in vain. Safe for use by many threads.
 */
public final class LedgerTurns {

    private final Map<String, Lock> cohorts = new ConcurrentHashMap<>();

    /** Whoever has the turn may take it again. */
    <T> T take(String cohort, Supplier<T> work) {
        Lock turn = cohorts.computeIfAbsent(cohort, _ -> new ReentrantLock(true));
        turn.lock();
        try {
            return work.get();
        } finally {
            turn.unlock();
        }
    }
}
