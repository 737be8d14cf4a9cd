package cursus.load.measuring;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/**
 * On what the figures were taken.
 *
 * @param usedByOthers how much of the processors was in use before anything was started, from 0 to 1
 */
public record Machine(int cores, String processor, String memory, String jdk, double usedByOthers) {

    private static final Duration LOOK = Duration.ofSeconds(3);
    private static final double QUIET = 0.15;

    /** Looks for some seconds at what else is going on. */
    public static Machine here() throws InterruptedException {
        OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        // The first answer only starts the clock of the next one.
        system.getCpuLoad();
        Thread.sleep(LOOK);
        return new Machine(
                system.getAvailableProcessors(),
                said("/proc/cpuinfo", "model name"),
                said("/proc/meminfo", "MemTotal"),
                Runtime.version().toString(),
                system.getCpuLoad());
    }

    /** Somebody else was working here: then figures are too noisy to trust. */
    public boolean busy() {
        return usedByOthers > QUIET;
    }

    public Map<String, Object> facts() {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("cores", cores);
        facts.put("processor", processor);
        facts.put("memory", memory);
        facts.put("jdk", jdk);
        facts.put("used by others before", usedByOthers);
        facts.put("too noisy to trust", busy());
        return facts;
    }

    private static String said(String file, String name) {
        try (Stream<String> lines = Files.lines(Path.of(file))) {
            return lines.filter(line -> line.startsWith(name))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse("unknown");
        } catch (IOException unknown) {
            return "unknown";
        }
    }
}
