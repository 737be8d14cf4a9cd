package cursus.load;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;

/**
 * Offers requests at a fixed rate, in turn, whether or not the earlier ones were answered. A latency counts from the
 * instant at which the request was due, so that a server that stalls is not excused from what it kept waiting.
 */
final class Offered {

    private final long everyNanos;

    Offered(int perSecond) {
        this.everyNanos = Duration.ofSeconds(1).toNanos() / perSecond;
    }

    void offer(List<Call> calls, Duration howLong) {
        long requests = howLong.toNanos() / everyNanos;
        long start = System.nanoTime();
        try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < requests; i++) {
                long due = start + i * everyNanos;
                Call call = calls.get(i % calls.size());
                waitUntil(due);
                clients.execute(() -> call.make(due));
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
