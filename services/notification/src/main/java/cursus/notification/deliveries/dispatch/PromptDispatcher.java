package cursus.notification.deliveries.dispatch;

import cursus.messaging.Cause;
import cursus.notification.deliveries.Dispatcher;
import cursus.notification.deliveries.SendingDelivery;
import io.micrometer.context.ContextRegistry;
import io.micrometer.context.ContextSnapshotFactory;
import io.micrometer.observation.contextpropagation.ObservationThreadLocalAccessor;
import java.time.Clock;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * A few threads and a short queue, so that neither a slow mail server nor a rush holds up the events. What does not
 * fit in is left to the deadlines.
 */
@Component
final class PromptDispatcher implements Dispatcher, DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(PromptDispatcher.class);
    private static final int THREADS = 4;
    private static final int QUEUE = 500;

    /** A delivery goes on in the trace of the event that planned it. */
    private static final ContextSnapshotFactory CONTEXT = ContextSnapshotFactory.builder()
            .contextRegistry(
                    new ContextRegistry().registerThreadLocalAccessor(ObservationThreadLocalAccessor.getInstance()))
            .build();

    /** Longer than one attempt at the mail server can take. */
    private static final long FAREWELL_SECONDS = 20;

    private final SendingDelivery sending;
    private final Clock clock;
    private final ThreadPoolExecutor threads = new ThreadPoolExecutor(
            THREADS,
            THREADS,
            30,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(QUEUE),
            Thread.ofPlatform().name("deliveries-", 1).factory(),
            new ThreadPoolExecutor.DiscardPolicy());

    PromptDispatcher(SendingDelivery sending, Clock clock) {
        this.sending = sending;
        this.clock = clock;
        threads.allowCoreThreadTimeOut(true);
    }

    @Override
    public void soon(String delivery, String correlationId) {
        threads.execute(CONTEXT.captureAll().wrap(() -> send(delivery, correlationId)));
    }

    private void send(String delivery, String correlationId) {
        try (var _ = MDC.putCloseable("correlationId", correlationId)) {
            sending.send(delivery, new Cause("service:notification", "PLANNED", correlationId, clock.instant()));
        } catch (RuntimeException later) {
            log.warn("Delivery {} is left to its deadline", delivery, later);
        }
    }

    /** What is under way is recorded before the store closes; what only waits is left to the deadlines. */
    @Override
    public void destroy() throws InterruptedException {
        threads.getQueue().clear();
        threads.shutdown();
        if (!threads.awaitTermination(FAREWELL_SECONDS, TimeUnit.SECONDS)) {
            log.warn("Deliveries under way are left to their leases");
        }
    }
}
