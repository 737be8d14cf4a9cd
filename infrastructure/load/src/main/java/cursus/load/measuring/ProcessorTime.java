package cursus.load.measuring;

import cursus.acceptance.suite.Child;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

/**
 * What each process spends on one piece of work: it tells which part is the limit.
 *
 * @param children by a name for readers
 * @param self what this process is called among them
 */
public record ProcessorTime(Map<String, Child> children, String self, Map<String, Duration> before) {

    private static final double NANOS_PER_MICRO = 1e3;

    public static ProcessorTime now(Map<String, Child> children, String self) {
        return new ProcessorTime(children, self, all(children, self));
    }

    /** @param name of the figure, with a place for the process; in microseconds */
    public void tell(String name, int pieces, Figures figures) {
        all(children, self).forEach((process, after) -> {
            long spent =
                    after.minus(before.getOrDefault(process, Duration.ZERO)).toNanos();
            figures.put(name.formatted(process), spent / NANOS_PER_MICRO / pieces);
        });
    }

    private static Map<String, Duration> all(Map<String, Child> children, String self) {
        Map<String, Duration> all = new TreeMap<>();
        children.forEach((name, child) -> all.put(name, child.processorTime()));
        all.put(self, ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO));
        return all;
    }
}
