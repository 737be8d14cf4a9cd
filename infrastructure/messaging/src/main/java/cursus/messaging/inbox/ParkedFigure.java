package cursus.messaging.inbox;

import cursus.messaging.figures.Figure;
import cursus.messaging.inbox.ParkedRecord.Why;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What waits beside its topic, and why. */
final class ParkedFigure implements Figure {

    private final ParkedKeys keys;
    private final MultiGauge deadLetters;
    private final MultiGauge records;

    ParkedFigure(ParkedKeys keys, MeterRegistry meters) {
        this.keys = keys;
        this.deadLetters = MultiGauge.builder("cursus.dead.letters")
                .description("keys of which records wait beside their topic")
                .register(meters);
        this.records = MultiGauge.builder("cursus.parked.records")
                .description("records that wait beside their topic")
                .register(meters);
    }

    @Override
    public String name() {
        return "parked";
    }

    @Override
    public void refresh() {
        deadLetters.register(List.of(Row.of(Tags.empty(), keys.open())), true);
        Map<String, Long> parked = keys.recordsByWhy();
        records.register(
                Arrays.stream(Why.values())
                        .map(Why::name)
                        .map(why -> Row.of(Tags.of("why", why.toLowerCase(Locale.ROOT)), parked.getOrDefault(why, 0L)))
                        .toList(),
                true);
    }
}
