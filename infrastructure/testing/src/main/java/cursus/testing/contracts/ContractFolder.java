package cursus.testing.contracts;

import cursus.messaging.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** A folder with the schemas and examples of events, one folder below it for each stream: today's, or a release's. */
record ContractFolder(Path folder) {

    private static final String SCHEMA = ".v1.schema.json";
    private static final String EXAMPLES = "examples";

    /** The streams, in the order of their names. */
    List<String> sources() {
        return names(folder, name -> name.startsWith("cursus."));
    }

    /** The bare names of a stream's events. */
    List<String> events(String source) {
        return names(folder.resolve(source), name -> name.endsWith(SCHEMA)).stream()
                .map(name -> name.substring(0, name.length() - SCHEMA.length()))
                .toList();
    }

    /** The schema's place below the folder. */
    static String fileOf(String source, String event) {
        return source + "/" + event + SCHEMA;
    }

    static String exampleFileOf(String source, String example) {
        return source + "/" + EXAMPLES + "/" + example + ".json";
    }

    JsonNode schema(String source, String event) {
        return json(folder.resolve(fileOf(source, event)));
    }

    /** The examples of one event by their names, such as {@code CohortAnnounced.v1.french-only}. */
    SortedMap<String, JsonNode> examples(String source, String event) {
        String plain = event + ".v1.";
        SortedMap<String, JsonNode> examples = new TreeMap<>();
        for (String file : exampleFiles(source)) {
            if (file.startsWith(plain)) {
                examples.put(
                        file.substring(0, file.length() - ".json".length()),
                        json(folder.resolve(source).resolve(EXAMPLES).resolve(file)));
            }
        }
        return examples;
    }

    /** The names of all files among a stream's examples. */
    List<String> exampleFiles(String source) {
        return names(folder.resolve(source).resolve(EXAMPLES), name -> name.endsWith(".json"));
    }

    private static List<String> names(Path folder, Predicate<String> wanted) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> found = Files.list(folder)) {
            return found.map(file -> file.getFileName().toString())
                    .filter(wanted)
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static JsonNode json(Path file) {
        return Json.mapper().readTree(file.toFile());
    }
}
