package cursus.notification.deliveries.dispatch;

import cursus.messaging.Cause;
import cursus.notification.NotificationSettings;
import cursus.notification.deliveries.Delivery;
import cursus.notification.deliveries.Dispatcher;
import cursus.notification.deliveries.SendingInTurn;
import io.micrometer.context.ContextRegistry;
import io.micrometer.context.ContextSnapshotFactory;
import io.micrometer.observation.contextpropagation.ObservationThreadLocalAccessor;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * As many threads as there may be connections to the mail server, and a short queue, so that neither a slow server nor a
 * rush holds up the events or the deadlines. What does not fit in is left to the deadlines.
 */
@Component
final class PromptDispatcher implements Dispatcher, DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(PromptDispatcher.class);
    private static final int ROOM = 2_000;
    private static final long WAIT_FOR_ROOM_MILLIS = 1_000;

    /** A delivery goes on in the trace of the event that planned it. */
    private static final ContextSnapshotFactory CONTEXT = ContextSnapshotFactory.builder()
            .contextRegistry(
                    new ContextRegistry().registerThreadLocalAccessor(ObservationThreadLocalAccessor.getInstance()))
            .build();

    /** Longer than a mail server takes on a usual day; an attempt that takes longer is left to its lease. */
    private static final long FAREWELL_SECONDS = 20;

    private final SendingInTurn sending;
    private final Clock clock;
    private final ExecutorService threads;
    private final Semaphore room = new Semaphore(ROOM);

    /** Those that wait for a thread or have one. */
    private final Set<String> inHand = ConcurrentHashMap.newKeySet();

    private volatile boolean closing;

    PromptDispatcher(SendingInTurn sending, Clock clock, NotificationSettings settings) {
        this.sending = sending;
        this.clock = clock;
        this.threads = Executors.newFixedThreadPool(
                settings.smtp().connections(),
                Thread.ofPlatform().name("deliveries-", 1).factory());
    }

    @Override
    public void soon(Delivery delivery) {
        if (room.tryAcquire()) {
            take(delivery, wakened(delivery).because("PLANNED"));
        }
    }

    @Override
    public void inTurn(Delivery delivery) {
        try {
            if (!hasInHand(delivery.delivery()) && room.tryAcquire(WAIT_FOR_ROOM_MILLIS, TimeUnit.MILLISECONDS)) {
                take(delivery, wakened(delivery));
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean hasRoom() {
        return room.availablePermits() > 0;
    }

    @Override
    public boolean hasInHand(String delivery) {
        return inHand.contains(delivery);
    }

    private Cause wakened(Delivery delivery) {
        return new Cause("service:notification", "DEADLINE", delivery.correlationId(), clock.instant());
    }

    /** Of a delivery only its names wait here: what it holds will have changed, and may be large. */
    private void take(Delivery delivery, Cause cause) {
        String id = delivery.delivery();
        String person = delivery.occasion().person();
        if (!inHand.add(id)) {
            room.release();
            return;
        }
        try {
            threads.execute(CONTEXT.captureAll().wrap(() -> goThrough(id, person, cause)));
        } catch (RejectedExecutionException closed) {
            log.debug("Delivery {} is left to its deadline", id);
        }
    }

    private void goThrough(String delivery, String person, Cause cause) {
        try {
            Optional<Delivery> next = send(delivery, person, cause);
            while (next.isPresent()) {
                next = send(
                        next.get().delivery(), person, cause.within(next.get().correlationId()));
            }
        } finally {
            inHand.remove(delivery);
            room.release();
        }
    }

    private Optional<Delivery> send(String delivery, String person, Cause cause) {
        if (closing) {
            return Optional.empty();
        }
        try (var _ = MDC.putCloseable("correlationId", cause.correlationId())) {
            return sending.send(delivery, person, cause.when(clock.instant()));
        } catch (RuntimeException later) {
            log.warn("Delivery {} is left to its deadline", delivery, later);
            return Optional.empty();
        }
    }

    /** What is under way is recorded before the store closes; what only waits is left to the deadlines. */
    @Override
    public void destroy() throws InterruptedException {
        closing = true;
        threads.shutdown();
        if (!threads.awaitTermination(FAREWELL_SECONDS, TimeUnit.SECONDS)) {
            log.warn("Deliveries under way are left to their leases");
        }
    }
}
