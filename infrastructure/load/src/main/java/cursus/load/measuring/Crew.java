package cursus.load.measuring;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;

/** So many threads that share a piece of work. */
public final class Crew {

    private final int threads;

    private Crew(int threads) {
        this.threads = threads;
    }

    public static Crew of(int threads) {
        return new Crew(threads);
    }

    /**
     * Does the work for each number from 0, and returns when all is done.
     *
     * @return how many a second
     * @throws IllegalStateException as soon as one of them has failed
     */
    public double share(int count, IntConsumer work) {
        AtomicInteger next = new AtomicInteger();
        Stopwatch watch = Stopwatch.started();
        try (ExecutorService crew = Executors.newFixedThreadPool(threads)) {
            List<Future<?>> workers = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                workers.add(crew.submit(() -> {
                    for (int number = next.getAndIncrement(); number < count; number = next.getAndIncrement()) {
                        work.accept(number);
                    }
                }));
            }
            for (Future<?> worker : workers) {
                worker.get();
            }
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        return watch.perSecond(count);
    }
}
