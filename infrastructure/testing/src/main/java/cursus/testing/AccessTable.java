package cursus.testing;

import static java.util.stream.Collectors.toCollection;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Who may do what, as {@code docs/access.md} says. Needs the JDK alone, so that tests without a framework read it too.
 *
 * @param rows in the order of the document
 */
public record AccessTable(List<Row> rows) {

    private static final String FILE = "docs/access.md";
    private static final String HEADING = "## ";
    private static final List<String> OF_ROUTES = List.of("method", "path", "what the gateway asks for");
    private static final List<String> OF_ROLES = Stream.concat(
                    Stream.of("method", "path", "whose data"),
                    Arrays.stream(Role.values()).map(role -> role.name().toLowerCase(Locale.ROOT)))
            .toList();

    public AccessTable {
        rows = List.copyOf(rows);
    }

    /** A column of the table; the first is for whoever shows neither token nor session. */
    public enum Role {
        NOBODY,
        REGISTRANT,
        EMPLOYER,
        OFFICER,
        TRAINER,
        FINANCE,
        ADMINISTRATOR
    }

    /** What a role may. */
    public enum Cell {
        YES("yes"),
        OWN("own"),
        REFUSED("–");

        private final String written;

        Cell(String written) {
            this.written = written;
        }

        static Cell of(String text) {
            return Arrays.stream(values())
                    .filter(cell -> cell.written.equals(text))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("%s has a cell '%s'".formatted(FILE, text)));
        }
    }

    /**
     * One endpoint.
     *
     * @param section the heading below which it stands
     * @param whose in words; for what is somebody's own also what another's comes to
     * @param cells empty in a table that says nothing about roles
     */
    public record Row(String section, String method, String path, String whose, Map<Role, Cell> cells) {

        public Row {
            cells = Map.copyOf(cells);
        }

        public Cell cell(Role role) {
            Cell cell = cells.get(role);
            if (cell == null) {
                throw new IllegalArgumentException("nothing is said of " + role + " at " + this);
            }
            return cell;
        }

        /** As it stands in a list of endpoints. */
        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    /** The one of the repository in which the tests run. */
    public static AccessTable ofRepository() {
        Path file = Stream.iterate(Path.of("").toAbsolutePath(), folder -> folder != null, Path::getParent)
                .map(folder -> folder.resolve(FILE))
                .filter(Files::isRegularFile)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        FILE + " is not above " + Path.of("").toAbsolutePath()));
        try {
            return of(Files.readAllLines(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The endpoints below some of the headings, in the words of {@link Endpoints}. */
    public SortedSet<String> endpoints(String... sections) {
        return matching(row -> List.of(sections).contains(row.section()))
                .map(row -> Endpoints.named(row.method(), row.path()))
                .collect(toCollection(TreeSet::new));
    }

    /** Some of the rows, in their order. */
    public Stream<Row> matching(Predicate<Row> wanted) {
        return rows.stream().filter(wanted);
    }

    static AccessTable of(List<String> lines) {
        Reading reading = new Reading();
        lines.forEach(reading::line);
        return new AccessTable(reading.rows);
    }

    /** Goes through the document from top to bottom. A table whose head doesn't begin with a method is none of ours. */
    private static final class Reading {

        private final List<Row> rows = new ArrayList<>();
        private final Set<String> seen = new HashSet<>();
        private String section = "";
        private List<String> head = List.of();

        void line(String line) {
            if (line.startsWith(HEADING)) {
                section = line.substring(HEADING.length()).strip();
            }
            if (!line.startsWith("|")) {
                head = List.of();
            } else if (head.isEmpty()) {
                head = cells(line);
            } else if (!line.startsWith("| ---") && head.getFirst().equals(OF_ROLES.getFirst())) {
                add(row(cells(line)));
            }
        }

        private void add(Row row) {
            if (!seen.add(row.section() + " " + row)) {
                throw new IllegalStateException("%s has two rows %s below '%s'".formatted(FILE, row, section));
            }
            rows.add(row);
        }

        private Row row(List<String> cells) {
            boolean ofRoles = head.equals(OF_ROLES);
            if (cells.size() != head.size() || !(ofRoles || head.equals(OF_ROUTES))) {
                throw new IllegalStateException("%s has a row %s below the head %s".formatted(FILE, cells, head));
            }
            return new Row(
                    section,
                    cells.get(0),
                    cells.get(1).replace("`", ""),
                    cells.get(2),
                    ofRoles ? ofRoles(cells.subList(OF_ROUTES.size(), cells.size())) : Map.of());
        }

        private static Map<Role, Cell> ofRoles(List<String> cells) {
            Map<Role, Cell> all = new EnumMap<>(Role.class);
            Iterator<String> inOrder = cells.iterator();
            for (Role role : Role.values()) {
                all.put(role, Cell.of(inOrder.next()));
            }
            return all;
        }

        private static List<String> cells(String line) {
            return Arrays.stream(line.strip().replaceAll("^\\||\\|$", "").split("\\|", -1))
                    .map(String::strip)
                    .toList();
        }
    }
}
