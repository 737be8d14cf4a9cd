package cursus.messaging.deadlines;

import static java.util.function.Predicate.not;

import cursus.messaging.Cause;
import cursus.messaging.outbox.DueClaims;
import cursus.messaging.outbox.DueClaims.Claim;
import cursus.messaging.outbox.MessagingSettings;
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

    /** What one handler may take at most; so long a stop waits for it. */
    private static final Duration LAST_HANDLER = Duration.ofSeconds(20);

    /** Longer than a handler may take, so that nobody else begins with what one is at work on. */
    private static final Duration CLAIM = Duration.ofSeconds(60);

    private final MongoStore store;
    private final List<DeadlineHandler> handlers;
    private final String service;
    private final MessagingSettings settings;
    private final Clock clock;
    private final Wakings wakings;
    private volatile CountDownLatch stopped = new CountDownLatch(1);
    private volatile boolean running;
    private volatile Thread worker = Thread.currentThread();

    DeadlinePoller(
            MongoStore store,
            List<DeadlineHandler> handlers,
            String service,
            MessagingSettings settings,
            Clock clock,
            Wakings wakings) {
        this.store = store;
        this.handlers = List.copyOf(handlers);
        this.service = service;
        this.settings = settings;
        this.clock = clock;
        this.wakings = wakings;
        handlers.forEach(wakings::announce);
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
            handlers.forEach(this::takeBack);
            while (running) {
                handlers.forEach(this::wakeDue);
                boolean _ = stopped.await(settings.deadlinesEvery().toMillis(), TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** What this instance had in hand when it died need not wait for the end of its claims. */
    private void takeBack(DeadlineHandler handler) {
        try {
            claimsOf(handler).releaseAll(settings.instance());
        } catch (RuntimeException storeAway) {
            log.warn("Old claims of {} stay until they end: {}", handler.collection(), storeAway.getMessage());
        }
    }

    private void wakeDue(DeadlineHandler handler) {
        try {
            DueClaims claims = claimsOf(handler);
            Instant now = clock.instant();
            String claimant = DueClaims.claimant(settings.instance());
            List<Claim> due = claims.claim(now, BATCH, claimant, now.plus(CLAIM));
            if (!due.isEmpty()) {
                wakeInTime(due, handler, claims, now.plus(CLAIM).minus(LAST_HANDLER));
                release(due, handler, claims, claimant);
            }
        } catch (RuntimeException storeAway) {
            log.warn("Deadlines of {} could not be read: {}", handler.collection(), storeAway.getMessage());
        }
    }

    /** What the handler still has in hand would only come up again, and keep what is due behind it from being looked at. */
    private static void release(List<Claim> due, DeadlineHandler handler, DueClaims claims, String claimant) {
        List<String> done =
                due.stream().map(Claim::id).filter(not(handler::hasInHand)).toList();
        if (!done.isEmpty()) {
            claims.release(done, claimant);
        }
    }

    private DueClaims claimsOf(DeadlineHandler handler) {
        return store.aggregates(handler.collection())
                .orElseThrow(() -> new IllegalStateException("no repository keeps " + handler.collection()))
                .dueClaims();
    }

    /** Begins with none whose claim might end under it: others may have it by then. */
    private void wakeInTime(List<Claim> all, DeadlineHandler handler, DueClaims claims, Instant last) {
        all.stream()
                .takeWhile(_ -> running && clock.instant().isBefore(last))
                .forEach(due -> wake(due, handler, claims));
    }

    /** Each by its own instant: the handlers before it may have taken long. */
    private void wake(Claim due, DeadlineHandler handler, DueClaims claims) {
        Instant now = clock.instant();
        String correlationId = UUID.randomUUID().toString();
        try {
            wakings.wake(due, handler, new Cause("service:" + service, "DEADLINE", correlationId, now));
        } catch (RuntimeException fault) {
            log.error("The deadline of {}/{} is put off", handler.collection(), due.id(), fault);
            claims.postpone(due.id(), now, now.plus(PUT_OFF));
        }
    }
}
