package cursus.enrolment.files;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
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

    /** Waits no longer than some time for the turn; true where it was taken and the work done. */
    boolean tryToTake(String cohort, Duration patience, Runnable work) {
        Lock turn = turnOf(cohort);
        try {
            if (!turn.tryLock(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                return false;
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the service stops", stopping);
        }
        try {
            work.run();
            return true;
        } finally {
            turn.unlock();
        }
    }

    /** Whoever has the turn may take it again. */
    <T> T take(String cohort, Supplier<T> work) {
        Lock turn = turnOf(cohort);
        turn.lock();
        try {
            return work.get();
        } finally {
            turn.unlock();
        }
    }

    private Lock turnOf(String cohort) {
        return cohorts.computeIfAbsent(cohort, _ -> new ReentrantLock(true));
    }
}
