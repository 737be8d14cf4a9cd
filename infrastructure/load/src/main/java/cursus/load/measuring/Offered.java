package cursus.load.measuring;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;

/**
 * Offers requests at a fixed rate, in turn, whether or not the earlier ones were answered. A latency counts from the
 * instant at which the request was due, so that a server that stalls is not excused from what it kept waiting.
 */
public final class Offered {

    private final long everyNanos;

    public Offered(int perSecond) {
        this.everyNanos = Duration.ofSeconds(1).toNanos() / perSecond;
    }

    /** What is done each time. */
    @FunctionalInterface
    public interface Turn {

        /**
         * @param number from 0
         * @param due when it was to begin, by {@link System#nanoTime()}
         */
        void take(int number, long due);
    }

    /** Returns when the last turn has ended. */
    public void offer(Duration howLong, Turn turn) {
        long requests = howLong.toNanos() / everyNanos;
        long start = System.nanoTime();
        try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < requests; i++) {
                long due = start + i * everyNanos;
                int number = i;
                waitUntil(due);
                clients.execute(() -> turn.take(number, due));
            }
        }
    }

    private static void waitUntil(long due) {
        long left = due - System.nanoTime();
        while (left > 0) {
            LockSupport.parkNanos(left);
            left = due - System.nanoTime();
        }
    }
}
