package cursus.messaging.deadlines;

import cursus.messaging.Cause;
import cursus.messaging.outbox.MongoAggregates;
import cursus.messaging.outbox.MongoStore;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
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

    private final MongoStore store;
    private final List<DeadlineHandler> handlers;
    private final String service;
    private final Clock clock;
    private final Duration every;
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
        worker = Thread.ofPlatform().name("deadlines").daemon().start(this::work);
    }

    @Override
    public void stop() {
        running = false;
        worker.interrupt();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void work() {
        try {
            while (running) {
                handlers.forEach(this::wakeDue);
                Thread.sleep(every);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void wakeDue(DeadlineHandler handler) {
        try {
            MongoAggregates<?> aggregates = store.aggregates(handler.collection())
                    .orElseThrow(() -> new IllegalStateException("no repository keeps " + handler.collection()));
            Instant now = clock.instant();
            aggregates.due(now, BATCH).forEach(id -> wake(handler, aggregates, id, now));
        } catch (RuntimeException storeAway) {
            log.warn("Deadlines of {} could not be read: {}", handler.collection(), storeAway.getMessage());
        }
    }

    private void wake(DeadlineHandler handler, MongoAggregates<?> aggregates, String id, Instant now) {
        String correlationId = UUID.randomUUID().toString();
        try {
            handler.due(id, new Cause("service:" + service, "DEADLINE", correlationId, now));
        } catch (RuntimeException fault) {
            log.error("The deadline of {}/{} is put off", handler.collection(), id, fault);
            aggregates.postpone(id, now, now.plus(PUT_OFF));
        }
    }
}
