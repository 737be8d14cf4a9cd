package cursus.load.relay;

import cursus.load.measuring.Figures;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

/** What each process spends on one event: it tells which part is the limit. */
record ProcessorTime(Parts parts, Map<String, Duration> before) {

    private static final double NANOS_PER_MICRO = 1e3;

    static ProcessorTime now(Parts parts) {
        return new ProcessorTime(parts, all(parts));
    }

    void tell(int events, Figures figures) {
        all(parts).forEach((process, after) -> {
            long spent =
                    after.minus(before.getOrDefault(process, Duration.ZERO)).toNanos();
            figures.put(
                    "own: processor time of %s for each event of a backlog, µs".formatted(process),
                    spent / NANOS_PER_MICRO / events);
        });
    }

    private static Map<String, Duration> all(Parts parts) {
        Map<String, Duration> all = new TreeMap<>();
        parts.children().forEach((name, child) -> all.put(name, child.processorTime()));
        all.put("the relay", ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO));
        return all;
    }
}
