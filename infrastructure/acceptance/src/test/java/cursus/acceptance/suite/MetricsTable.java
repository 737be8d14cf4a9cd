package cursus.acceptance.suite;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The metrics as {@code docs/metrics.md} lists them.
 *
 * @param own those that are named {@code cursus_…}
 * @param others those of libraries on which an alert relies
 */
public record MetricsTable(List<Row> own, Set<String> others) {

    private static final String FILE = "docs/metrics.md";
    private static final String OWN = "cursus_";
    private static final Set<String> THE_FIVE =
            Set.of("catalogue", "enrolment", "scheduling", "billing", "notification");
    private static final int TAGS = 2;
    private static final int SERVICES = 3;

    /** One metric of our own. */
    public record Row(String metric, String type, Set<String> tags, Set<String> services) {}

    /** The one of the repository in which the tests run. */
    public static MetricsTable ofRepository() {
        try {
            return of(Files.readAllLines(Repository.here().root().resolve(FILE)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static MetricsTable of(List<String> lines) {
        List<Row> own = new ArrayList<>();
        Set<String> others = new TreeSet<>();
        lines.stream()
                .filter(line -> line.startsWith("| `"))
                .map(MetricsTable::cells)
                .forEach(cells -> {
                    if (cells.getFirst().startsWith(OWN)) {
                        own.add(new Row(
                                cells.get(0), cells.get(1), words(cells.get(TAGS)), services(cells.get(SERVICES))));
                    } else {
                        others.add(cells.getFirst());
                    }
                });
        return new MetricsTable(own, others);
    }

    /** Every name that may be asked for: also what a summary is made of. */
    public Set<String> names() {
        Set<String> names = new TreeSet<>(others);
        own.stream()
                .flatMap(row -> row.type().equals("summary")
                        ? Stream.of("_count", "_sum", "_max").map(part -> row.metric() + part)
                        : Stream.of(row.metric()))
                .forEach(names::add);
        return names;
    }

    /** In what the table and a service disagree, each in a sentence. */
    public List<String> differences(String service, Scrape scrape) {
        Set<String> shown = scrape.types().keySet().stream()
                .filter(name -> name.startsWith(OWN))
                .collect(Collectors.toCollection(TreeSet::new));
        List<String> found = new ArrayList<>();
        for (Row row : own) {
            if (row.services().contains(service) && !shown.remove(row.metric())) {
                found.add(
                        "%s has the metric %s, and %s does not show it: was it renamed? Alerts and dashboards ask for it"
                                .formatted(FILE, row.metric(), service));
            } else if (row.services().contains(service)) {
                found.addAll(differences(row, service, scrape));
            }
        }
        shown.forEach(name ->
                found.add("%s shows the metric %s, and %s has no row that says so".formatted(service, name, FILE)));
        return found;
    }

    private static List<String> differences(Row row, String service, Scrape scrape) {
        String type = scrape.types().getOrDefault(row.metric(), "");
        Set<String> tags = new TreeSet<>(scrape.labels(row.metric()));
        List<String> found = new ArrayList<>();
        if (!type.equals(row.type())) {
            found.add("%s of %s is a %s, and in %s a %s".formatted(row.metric(), service, type, FILE, row.type()));
        }
        if (!tags.equals(row.tags())) {
            found.add(
                    "%s of %s has the tags %s, and in %s %s".formatted(row.metric(), service, tags, FILE, row.tags()));
        }
        return found;
    }

    private static List<String> cells(String line) {
        return Arrays.stream(line.strip().replaceAll("^\\||\\|$", "").split("\\|", -1))
                .map(cell -> cell.strip().replace("`", ""))
                .toList();
    }

    private static Set<String> words(String cell) {
        return Arrays.stream(cell.split(",", -1))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> services(String cell) {
        return cell.equals("the five") ? THE_FIVE : words(cell);
    }
}
