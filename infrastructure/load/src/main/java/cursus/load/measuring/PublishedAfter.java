package cursus.load.measuring;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;

/** How long after a commit its event is read from the topic, at a fixed rate. */
public record PublishedAfter(double p50, double p99) {

    private static final int PER_SECOND = 50;
    private static final Duration LENGTH = Duration.ofSeconds(20);
    private static final Duration WARM_UP = Duration.ofSeconds(5);

    /**
     * @param key under which the event of a commit comes
     * @param commit returns when it is durable
     */
    public static PublishedAfter measured(Arrivals arrivals, IntFunction<String> key, IntConsumer commit) {
        int warmUp = (int) (PER_SECOND * WARM_UP.toSeconds());
        int all = warmUp + (int) (PER_SECOND * LENGTH.toSeconds());
        AtomicLongArray committed = new AtomicLongArray(all);
        new Offered(PER_SECOND).offer(WARM_UP.plus(LENGTH), (number, _) -> {
            commit.accept(number);
            committed.set(number, System.nanoTime());
        });
        Pauses.until(() -> arrivals.count() >= all);
        Latencies latencies = new Latencies();
        for (int number = warmUp; number < all; number++) {
            long arrived = arrivals.of(key.apply(number)).orElseThrow();
            // The topic may be quicker than the answer to whoever committed.
            latencies.add(Math.max(0, arrived - committed.get(number)));
        }
        return new PublishedAfter(latencies.milliseconds(50), latencies.milliseconds(99));
    }
}
