package cursus.local.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * One programme of the demo season with its cohort, each in the shape that the services' API takes.
 *
 * @param sessions none when the timetable is still to come
 */
record DemoProgramme(Map<String, Object> programme, Map<String, Object> cohort, List<Object> sessions) {

    /** The same place and module are named by dozens of sessions. */
    private static final int ALIASES = 500;

    static DemoProgramme read(String resource, SeasonDates dates) {
        try (InputStream in = DemoProgramme.class.getClassLoader().getResourceAsStream(resource)) {
            byte[] bytes = Objects.requireNonNull(in, resource).readAllBytes();
            LoaderOptions options = new LoaderOptions();
            options.setMaxAliasesForCollections(ALIASES);
            Map<String, Object> root = new Yaml(new SafeConstructor(options))
                    .load(dates.resolve(new String(bytes, StandardCharsets.UTF_8)));
            return new DemoProgramme(object(root, "programme"), object(root, "cohort"), list(root, "sessions"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String cohortCode() {
        return String.valueOf(cohort.get("cohort"));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> object(Map<String, Object> root, String name) {
        return (Map<String, Object>) Objects.requireNonNull(root.get(name), name);
    }

    @SuppressWarnings("unchecked")
    private static List<Object> list(Map<String, Object> root, String name) {
        return (List<Object>) root.getOrDefault(name, List.of());
    }
}
