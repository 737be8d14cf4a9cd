package cursus.messaging.figures;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Refreshes the {@link Figure}s of a service in a thread of its own, so that no scrape waits for a store that is away and
 * none costs a query. How old each is, is a gauge too: a figure that nobody could refresh must not look like a good one.
 */
public final class Figures implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Figures.class);
    private static final Duration EVERY = Duration.ofSeconds(10);

    private final List<Figure> figures;
    private final Map<String, Long> refreshedAt = new ConcurrentHashMap<>();
    private Optional<ScheduledExecutorService> thread = Optional.empty();

    public Figures(List<Figure> figures, MeterRegistry meters) {
        this.figures = List.copyOf(figures);
        long now = System.nanoTime();
        figures.forEach(figure -> {
            refreshedAt.put(figure.name(), now);
            TimeGauge.builder("cursus.figures.age", this, TimeUnit.NANOSECONDS, all -> all.age(figure))
                    .description("since a figure was last read from the store")
                    .tag("figure", figure.name())
                    .register(meters);
        });
    }

    @Override
    public synchronized void start() {
        ScheduledExecutorService started = Executors.newSingleThreadScheduledExecutor(
                Thread.ofVirtual().name("figures").factory());
        var _ = started.scheduleWithFixedDelay(
                () -> figures.forEach(this::refresh), 0, EVERY.toSeconds(), TimeUnit.SECONDS);
        thread = Optional.of(started);
    }

    @Override
    public synchronized void stop() {
        thread.ifPresent(ScheduledExecutorService::shutdownNow);
        thread = Optional.empty();
    }

    @Override
    public synchronized boolean isRunning() {
        return thread.isPresent();
    }

    private void refresh(Figure figure) {
        try {
            figure.refresh();
            refreshedAt.put(figure.name(), System.nanoTime());
        } catch (RuntimeException away) {
            log.debug("{} stay as they were", figure.name(), away);
        }
    }

    private double age(Figure figure) {
        return System.nanoTime() - refreshedAt.getOrDefault(figure.name(), 0L);
    }
}
