package cursus.load;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.OperatingSystemMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/** On what the figures were taken. */
record Machine(int cores, String processor, String memory, String jdk, double loadBefore) {

    static Machine here() {
        OperatingSystemMXBean system = ManagementFactory.getOperatingSystemMXBean();
        return new Machine(
                system.getAvailableProcessors(),
                said("/proc/cpuinfo", "model name"),
                said("/proc/meminfo", "MemTotal"),
                Runtime.version().toString(),
                system.getSystemLoadAverage());
    }

    /** Somebody else was working here: then figures are too noisy to trust. */
    boolean busy() {
        return loadBefore > cores / 2.0;
    }

    Map<String, Object> facts() {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("cores", cores);
        facts.put("processor", processor);
        facts.put("memory", memory);
        facts.put("jdk", jdk);
        facts.put("load before", loadBefore);
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
