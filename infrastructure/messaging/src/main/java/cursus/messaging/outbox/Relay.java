package cursus.messaging.outbox;

import cursus.messaging.outbox.Bells.Bell;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Publishes what aggregates have in their outboxes: at once when they ring, and by a sweep for what a crash left behind.
 * One thread sends batch after batch and takes out only what the broker has acknowledged, so an aggregate's events reach
 * its topic in order and at least once. Several instances share the shards; what one writes for a shard of another rings
 * in vain, and the other's sweep finds it, which therefore comes more often while there is more than one.
 */
final class Relay implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Relay.class);

    /** Stops after the web server and the listeners, so that the last decisions still leave. */
    private static final int PHASE = SmartLifecycle.DEFAULT_PHASE - 4096;

    private static final int BATCH = 256;

    /** How many a sweep finds at most in one collection; where there are more, the next comes as soon as these are sent. */
    private static final int SWEPT = 8_192;

    /** How often to look for what other instances have written, while there are any and the relay keeps up. */
    private static final Duration BESIDE_OTHERS = Duration.ofMillis(200);

    private final Bells bells;
    private final Outboxes outboxes;
    private final Supplier<EventProducer> producers;
    private final ShardLeases leases;
    private final Clock clock;
    private final Duration sweepEvery;
    private volatile boolean running;
    private volatile Thread worker = Thread.currentThread();

    Relay(
            Bells bells,
            Outboxes outboxes,
            Supplier<EventProducer> producers,
            ShardLeases leases,
            Clock clock,
            Duration sweepEvery) {
        this.bells = bells;
        this.outboxes = outboxes;
        this.producers = producers;
        this.leases = leases;
        this.clock = clock;
        this.sweepEvery = sweepEvery;
    }

    @Override
    public void start() {
        running = true;
        worker = Thread.ofPlatform().name("outbox-relay").daemon().start(this::work);
    }

    /**
     * Ends after the batch in flight and whatever has rung by then, and gives its shards back; what remains is found by the
     * sweep of another instance, or of the next start.
     */
    @Override
    public void stop() {
        running = false;
        try {
            if (!worker.join(Duration.ofSeconds(10))) {
                worker.interrupt();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** False where the thread has ended although nobody stopped it: then nothing is published any more. */
    boolean isWorking() {
        return worker.isAlive();
    }

    @Override
    public int getPhase() {
        return PHASE;
    }

    private void work() {
        try (EventProducer producer = producers.get()) {
            // Whatever waits at the start has rung for a process that is gone.
            boolean more = sweep(clock.instant());
            long sweptAt = System.nanoTime();
            while (running || !bells.isEmpty()) {
                if (sweepIsDue(sweptAt, more)) {
                    more = sweep(leases.alone() ? clock.instant().minus(sweepEvery) : clock.instant());
                    sweptAt = System.nanoTime();
                }
                publish(bells.take(BATCH, pace()), producer);
            }
            releaseShards();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** By elapsed time: a clock that is set back must not stop the sweep. */
    private boolean sweepIsDue(long sweptAt, boolean more) {
        long passed = System.nanoTime() - sweptAt;
        boolean keepsUp = bells.size() < BATCH;
        return passed >= sweepEvery.toNanos() || (keepsUp && (more || passed >= pace().toNanos()));
    }

    private Duration pace() {
        return leases.alone() ? sweepEvery : BESIDE_OTHERS;
    }

    private boolean sweep(Instant since) throws InterruptedException {
        try {
            return outboxes.sweep(leases.current(), since, SWEPT, bells);
        } catch (RuntimeException storeAway) {
            log.warn("The sweep found no store: {}", storeAway.getMessage());
            pause();
            return false;
        }
    }

    private void releaseShards() {
        try {
            leases.release();
        } catch (RuntimeException storeAway) {
            log.warn("The shards stay leased for a while: {}", storeAway.getMessage());
        }
    }

    private void publish(List<Bell> rung, EventProducer producer) throws InterruptedException {
        Map<String, List<Bell>> byCollection = rung.stream().collect(Collectors.groupingBy(Bell::collection));
        for (Map.Entry<String, List<Bell>> entry : byCollection.entrySet()) {
            List<String> ids = entry.getValue().stream().map(Bell::id).toList();
            try {
                publish(entry.getKey(), ids, producer);
            } catch (RuntimeException fault) {
                log.warn("{} documents of {} stay in the outbox for now", ids.size(), entry.getKey(), fault);
                retryLater(entry.getKey(), ids);
            }
        }
    }

    private void publish(String collection, List<String> rung, EventProducer producer) throws InterruptedException {
        Set<Integer> shards = leases.current();
        List<String> ids = rung.stream()
                .filter(id -> shards.contains(ShardPlan.shardOf(id)))
                .toList();
        List<Pending> pending = outboxes.read(collection, ids);
        if (pending.isEmpty()) {
            return;
        }
        List<Integer> counts = producer.send(pending);
        List<Acknowledged> acknowledged = IntStream.range(0, pending.size())
                .mapToObj(i -> pending.get(i).acknowledged(counts.get(i)))
                .toList();
        outboxes.acknowledge(collection, acknowledged);
        List<String> unfinished = acknowledged.stream()
                .filter(Acknowledged::isLess)
                .map(less -> less.pending().id())
                .toList();
        if (!unfinished.isEmpty()) {
            retryLater(collection, unfinished);
        }
    }

    private void retryLater(String collection, List<String> ids) throws InterruptedException {
        if (running) {
            pause();
            ids.forEach(id -> bells.ring(collection, id));
        }
    }

    /** Keeps a broken broker or store from being asked in a tight loop. */
    private static void pause() throws InterruptedException {
        Thread.sleep(Duration.ofMillis(500));
    }
}
