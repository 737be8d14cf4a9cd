package cursus.messaging.outbox;

import cursus.messaging.figures.Figure;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** How long the oldest event has waited for the broker; it grows on while the store can't be asked. */
final class UnpublishedFigure implements Figure {

    private final MongoStore store;
    private final Clock clock;
    private volatile Optional<Instant> oldest = Optional.empty();

    UnpublishedFigure(MongoStore store, Clock clock, MeterRegistry meters) {
        this.store = store;
        this.clock = clock;
        TimeGauge.builder("cursus.outbox.oldest.unpublished", this, TimeUnit.MILLISECONDS, UnpublishedFigure::age)
                .description("how long the oldest event has waited for the broker; 0 where none waits")
                .register(meters);
    }

    @Override
    public String name() {
        return "outbox";
    }

    @Override
    public void refresh() {
        oldest = store.oldestUnpublished();
    }

    private double age() {
        return oldest.map(since -> Duration.between(since, clock.instant()).toMillis())
                .map(age -> Math.max(0, age))
                .orElse(0L);
    }
}
