package cursus.messaging.outbox;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** The aggregates that have rung and wait for the relay, each at most once, in order of arrival. */
final class Bells implements Doorbell {

    record Bell(String collection, String id) {}

    private final int capacity;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition rung = lock.newCondition();
    private final Set<Bell> waiting = new LinkedHashSet<>();

    /** A ring beyond the capacity is dropped; the sweep finds the document later. */
    Bells(int capacity) {
        this.capacity = capacity;
    }

    @Override
    public void ring(String collection, String id) {
        lock.lock();
        try {
            if (waiting.size() < capacity && waiting.add(new Bell(collection, id))) {
                rung.signal();
            }
        } finally {
            lock.unlock();
        }
    }

    /** Waits for the first and takes it with all that follow, up to a limit; empty when nobody rang in time. */
    List<Bell> take(int limit, Duration patience) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            long left = patience.toNanos();
            while (waiting.isEmpty() && left > 0) {
                left = rung.awaitNanos(left);
            }
            List<Bell> taken = new ArrayList<>();
            var bells = waiting.iterator();
            while (bells.hasNext() && taken.size() < limit) {
                taken.add(bells.next());
                bells.remove();
            }
            return taken;
        } finally {
            lock.unlock();
        }
    }

    boolean isEmpty() {
        return size() == 0;
    }

    int size() {
        lock.lock();
        try {
            return waiting.size();
        } finally {
            lock.unlock();
        }
    }
}
