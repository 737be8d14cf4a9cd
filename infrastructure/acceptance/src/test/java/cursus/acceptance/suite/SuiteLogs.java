package cursus.acceptance.suite;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What the services wrote, for whoever has to find out on another machine why a test failed there. */
record SuiteLogs(Path folder) {

    private static final int TAIL = 40;
    private static final int OF_A_FAULT = 25;
    private static final int MOST_FAULTS = 5;
    private static final String FAULT = "cursus.web.FaultsAndRefusals";

    List<String> of(String service) {
        return lines(folder.resolve(service + ".log"));
    }

    /** The end of each. */
    void tellEnds() {
        all().forEach(log -> {
            System.out.println("[suite] --- the end of " + log);
            List<String> lines = lines(log);
            lines.subList(Math.max(0, lines.size() - TAIL), lines.size()).forEach(System.out::println);
        });
    }

    /** Whatever was answered with 500, which is nobody's test. */
    void tellFaults() {
        all().forEach(log -> {
            List<String> lines = lines(log);
            IntStream.range(0, lines.size())
                    .filter(i ->
                            lines.get(i).contains(" ERROR ") && lines.get(i).contains(FAULT))
                    .limit(MOST_FAULTS)
                    .forEach(i -> {
                        System.out.println("[suite] --- a fault in " + log);
                        lines.subList(i, Math.min(lines.size(), i + OF_A_FAULT)).forEach(System.out::println);
                    });
        });
    }

    private List<Path> all() {
        try (Stream<Path> logs = Files.list(folder)) {
            return logs.filter(log -> log.toString().endsWith(".log")).sorted().toList();
        } catch (IOException none) {
            System.out.println("[suite] no logs in " + folder);
            return List.of();
        }
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
