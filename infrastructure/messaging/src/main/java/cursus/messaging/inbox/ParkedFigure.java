package cursus.messaging.inbox;

import cursus.messaging.figures.Figure;
import cursus.messaging.figures.GaugeRows;
import cursus.messaging.inbox.ParkedRecord.Why;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What waits beside its topic, and why. */
final class ParkedFigure implements Figure {

    private final ParkedKeys keys;
    private final GaugeRows deadLetters;
    private final GaugeRows records;

    ParkedFigure(ParkedKeys keys, MeterRegistry meters) {
        this.keys = keys;
        this.deadLetters =
                new GaugeRows("cursus.dead.letters", "keys of which records wait beside their topic", meters);
        this.records = new GaugeRows("cursus.parked.records", "records that wait beside their topic", meters);
    }

    @Override
    public String name() {
        return "parked";
    }

    @Override
    public void refresh() {
        deadLetters.show(Map.of(Tags.empty(), keys.open()));
        Map<String, Long> parked = keys.recordsByWhy();
        records.show(Arrays.stream(Why.values())
                .map(Why::name)
                .collect(Collectors.toMap(
                        why -> Tags.of("why", why.toLowerCase(Locale.ROOT)), why -> parked.getOrDefault(why, 0L))));
    }
}
