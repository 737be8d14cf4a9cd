package cursus.messaging.deadlines;

import cursus.messaging.Cause;
import cursus.messaging.outbox.MongoAggregates;
import cursus.messaging.outbox.MongoStore;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Wakes aggregates whose due instant has passed. Deadlines lie in the aggregates themselves, so they survive whatever the
 * process does; this only asks, again and again, which have come.
 */
public final class DeadlinePoller implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(DeadlinePoller.class);
    private static final int BATCH = 100;
    private static final Duration PUT_OFF = Duration.ofSeconds(5);
    private static final Duration LAST_HANDLER = Duration.ofSeconds(20);

    private final MongoStore store;
    private final List<DeadlineHandler> handlers;
    private final String service;
    private final Clock clock;
    private final Duration every;
    private volatile CountDownLatch stopped = new CountDownLatch(1);
    private volatile boolean running;
    private volatile Thread worker = Thread.currentThread();

    public DeadlinePoller(
            MongoStore store, List<DeadlineHandler> handlers, String service, Clock clock, Duration every) {
        this.store = store;
        this.handlers = List.copyOf(handlers);
        this.service = service;
        this.clock = clock;
        this.every = every;
    }

    @Override
    public void start() {
        running = true;
        stopped = new CountDownLatch(1);
        worker = Thread.ofPlatform().name("deadlines").daemon().start(this::work);
    }

    /** Lets the handler at work finish: what it has begun outside, such as a mail, it must still be able to record. */
    @Override
    public void stop() {
        running = false;
        stopped.countDown();
        try {
            if (!worker.join(LAST_HANDLER)) {
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

    private void work() {
        try {
            while (running) {
                handlers.forEach(this::wakeDue);
                boolean _ = stopped.await(every.toMillis(), TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void wakeDue(DeadlineHandler handler) {
        try {
            MongoAggregates<?> aggregates = store.aggregates(handler.collection())
                    .orElseThrow(() -> new IllegalStateException("no repository keeps " + handler.collection()));
            aggregates.due(clock.instant(), BATCH).forEach(id -> wake(handler, aggregates, id));
        } catch (RuntimeException storeAway) {
            log.warn("Deadlines of {} could not be read: {}", handler.collection(), storeAway.getMessage());
        }
    }

    /** Each by its own instant: the handlers before it may have taken long. */
    private void wake(DeadlineHandler handler, MongoAggregates<?> aggregates, String id) {
        if (!running) {
            return;
        }
        Instant now = clock.instant();
        String correlationId = UUID.randomUUID().toString();
        try {
            handler.due(id, new Cause("service:" + service, "DEADLINE", correlationId, now));
        } catch (RuntimeException fault) {
            log.error("The deadline of {}/{} is put off", handler.collection(), id, fault);
            aggregates.postpone(id, now, now.plus(PUT_OFF));
        }
    }
}
