package cursus.messaging.figures;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/**
 * One gauge in several rows, each with tags of its own. A row that is there to stay keeps its meter and gets another number:
 * overwriting the rows of a {@link MultiGauge} removes each and adds it again, and a scrape that meets both fails as a whole
 * (micrometer issue 6851, not mended in the version that is used here). Safe for use by many threads.
 */
public final class GaugeRows {

    private final MultiGauge gauge;
    private final Map<Tags, AtomicLong> rows = new HashMap<>();

    /** Without rows as yet, so that nothing is scraped before there is something to tell. */
    public GaugeRows(String name, String description, MeterRegistry meters) {
        this.gauge = MultiGauge.builder(name).description(description).register(meters);
    }

    /** From now on these are the rows, and the only ones. */
    public synchronized void show(Map<Tags, ? extends Number> numbers) {
        rows.keySet().retainAll(numbers.keySet());
        numbers.forEach((tags, number) ->
                rows.computeIfAbsent(tags, _ -> new AtomicLong()).set(number.longValue()));
        gauge.register(
                rows.entrySet().stream()
                        .map(row -> Row.of(row.getKey(), row.getValue(), AtomicLong::get))
                        .toList(),
                false);
    }
}
