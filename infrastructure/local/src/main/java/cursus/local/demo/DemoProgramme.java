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
 * @param file the programme's own, as it is imported
 * @param trainers who teach its sessions, each under an id of their own
 * @param sessions none when the timetable is still to come
 */
record DemoProgramme(
        String file, Map<String, Object> cohort, List<Map<String, Object>> trainers, List<Object> sessions) {

    /** The same place and module are named by dozens of sessions. */
    private static final int ALIASES = 500;

    static DemoProgramme read(String resource, SeasonDates dates) {
        LoaderOptions options = new LoaderOptions();
        options.setMaxAliasesForCollections(ALIASES);
        Map<String, Object> root = new Yaml(new SafeConstructor(options)).load(dates.resolve(text(resource)));
        Map<String, Object> cohort = object(root, "cohort");
        return new DemoProgramme(
                text("demo/programmes/%s.yml".formatted(cohort.get("programme"))),
                cohort,
                list(root, "trainers"),
                list(root, "sessions"));
    }

    /** What applies to all who take part, each in the shape that the catalogue takes. */
    static List<Map<String, Object>> documents(String resource) {
        return new Yaml(new SafeConstructor(new LoaderOptions())).load(text(resource));
    }

    private static String text(String resource) {
        try (InputStream in = DemoProgramme.class.getClassLoader().getResourceAsStream(resource)) {
            return new String(Objects.requireNonNull(in, resource).readAllBytes(), StandardCharsets.UTF_8);
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
    private static <T> List<T> list(Map<String, Object> root, String name) {
        return (List<T>) root.getOrDefault(name, List.of());
    }
}
