package cursus.load.measuring;

import java.time.Duration;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/** How long requests took. Safe for use by many threads. */
public final class Latencies {

    private static final double NANOS_PER_MILLI = 1e6;

    private final Histogram nanos =
            new ConcurrentHistogram(Duration.ofMinutes(1).toNanos(), 3);

    public void add(long elapsedNanos) {
        nanos.recordValue(Math.min(elapsedNanos, nanos.getHighestTrackableValue()));
    }

    public long count() {
        return nanos.getTotalCount();
    }

    public double milliseconds(double percentile) {
        return nanos.getValueAtPercentile(percentile) / NANOS_PER_MILLI;
    }
}
