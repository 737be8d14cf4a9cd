package cursus.testing;

import static java.util.stream.Collectors.toCollection;

import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The description that a service gives of its API, and whether it holds together. Immutable. */
public final class OpenApiDocument {

    private static final String FILE = "openapi.yaml";
    private static final String NAME = "urn:cursus:openapi";
    private static final Set<String> METHODS =
            Set.of("get", "head", "post", "put", "patch", "delete", "options", "trace");

    private final JsonNode document;
    private final SchemaRegistry schemas;

    private OpenApiDocument(JsonNode document) {
        this.document = document;
        this.schemas = SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12, builder -> builder.schemas(Map.of(NAME, document.toString())));
    }

    /** The one on the class path of this test run: that of the module whose tests run. */
    public static OpenApiDocument ofThisModule() {
        try (InputStream yaml = new ClassPathResource(FILE).getInputStream()) {
            return new OpenApiDocument(new YAMLMapper().readTree(yaml));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    public JsonNode json() {
        return document;
    }

    /** What it describes, in the words of {@link Endpoints}. */
    public SortedSet<String> endpoints() {
        return operations()
                .map(operation -> Endpoints.named(operation.method().toUpperCase(Locale.ROOT), operation.path()))
                .collect(toCollection(TreeSet::new));
    }

    /** One for each operation; a missing one is an empty text. */
    public List<String> operationIds() {
        return operations()
                .map(operation -> operation.node().path("operationId").asString(""))
                .toList();
    }

    /** References that lead nowhere, each with the place where it stands. */
    public List<String> danglingReferences() {
        return spots().filter(spot -> spot.node().path("$ref").isString())
                .filter(spot -> !leadsSomewhere(spot.node().path("$ref").stringValue()))
                .map(spot -> spot.at() + " refers to " + spot.node().path("$ref"))
                .toList();
    }

    /** Examples that break the schema beside which they stand, each with what is wrong. */
    public List<String> brokenExamples() {
        return examples()
                .flatMap(example -> faults(example).map(fault -> "%s: %s".formatted(example.of(), fault)))
                .toList();
    }

    /** Shared schemas and request bodies that show no example. */
    public List<String> withoutExample() {
        Stream<Spot> shared = children(at(JsonPointer.compile("/components/schemas")))
                .filter(schema -> schema.node().path("examples").isEmpty());
        Stream<Spot> bodies = spots().filter(spot -> spot.at().toString().endsWith("/requestBody"))
                .flatMap(body -> children(at(body.at().appendProperty("content"))))
                .filter(content -> !content.node().has("example"));
        return Stream.concat(shared, bodies).map(spot -> spot.at().toString()).toList();
    }

    /**
     * Where an answer is not what the document says of it.
     *
     * @param operation in the words of the document, such as {@code get /api/billing/invoices/{invoice}}
     */
    public List<String> deviations(String operation, int status, String mediaType, JsonNode body) {
        String[] words = operation.split(" ", 2);
        JsonPointer answer = resolved(pointer("paths", words[1], words[0], "responses", Integer.toString(status)));
        JsonPointer schema = answer.append(pointer("content", mediaType, "schema"));
        return document.at(schema).isMissingNode()
                ? List.of("%s is not said to answer %d with %s".formatted(operation, status, mediaType))
                : faults(new Example(schema, body)).toList();
    }

    private record Operation(String method, String path, JsonNode node) {}

    /** A place in the document, and what is there. */
    private record Spot(JsonPointer at, JsonNode node) {}

    /** @param of where the schema is that it illustrates */
    private record Example(JsonPointer of, JsonNode value) {}

    private Stream<Operation> operations() {
        return document.path("paths")
                .propertyStream()
                .flatMap(path -> path.getValue()
                        .propertyStream()
                        .filter(operation -> METHODS.contains(operation.getKey()))
                        .map(operation -> new Operation(operation.getKey(), path.getKey(), operation.getValue())));
    }

    private Stream<Spot> spots() {
        return below(new Spot(JsonPointer.empty(), document));
    }

    private static Stream<Spot> below(Spot spot) {
        return Stream.concat(Stream.of(spot), children(spot).flatMap(OpenApiDocument::below));
    }

    private static Stream<Spot> children(Spot spot) {
        return spot.node().isArray()
                ? IntStream.range(0, spot.node().size())
                        .mapToObj(i ->
                                new Spot(spot.at().appendIndex(i), spot.node().get(i)))
                : spot.node()
                        .propertyStream()
                        .map(child -> new Spot(spot.at().appendProperty(child.getKey()), child.getValue()));
    }

    private Spot at(JsonPointer place) {
        return new Spot(place, document.at(place));
    }

    /** Where a place leads that may hold nothing but a reference. */
    private JsonPointer resolved(JsonPointer place) {
        return document.at(place)
                .path("$ref")
                .stringValueOpt()
                .map(reference -> JsonPointer.compile(reference.substring(1)))
                .orElse(place);
    }

    private static JsonPointer pointer(String... names) {
        return Arrays.stream(names).reduce(JsonPointer.empty(), JsonPointer::appendProperty, (_, last) -> last);
    }

    private boolean leadsSomewhere(String reference) {
        return reference.startsWith("#/")
                && !document.at(reference.substring(1)).isMissingNode();
    }

    /** A schema has a list of them; a parameter, header or body has one beside its schema. */
    private Stream<Example> examples() {
        return spots().flatMap(spot -> {
            Stream<Example> several = spot.node().path("examples").isArray()
                    ? spot.node().path("examples").valueStream().map(value -> new Example(spot.at(), value))
                    : Stream.empty();
            Stream<Example> one = spot.node().has("schema") && spot.node().has("example")
                    ? Stream.of(new Example(
                            spot.at().appendProperty("schema"), spot.node().path("example")))
                    : Stream.empty();
            return Stream.concat(several, one);
        });
    }

    private Stream<String> faults(Example example) {
        return schemas
                .getSchema(SchemaLocation.of(NAME + "#" + example.of()))
                .validate(
                        example.value(),
                        context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .stream()
                .map(Object::toString);
    }
}
