package cursus.acceptance.suite;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** What one service promises of its API. Each schema is compiled once. Safe for use by many threads. */
final class ApiDocument {

    private static final String NAME = "urn:cursus:openapi";
    private static final JsonPointer PATHS = JsonPointer.compile("/paths");
    private static final JsonPointer PROBLEM = JsonPointer.compile("/components/schemas/Problem");
    private static final String READING = "get";
    private static final int NOT_MODIFIED = 304;

    private final JsonNode document;
    private final SchemaRegistry registry;
    private final Map<JsonPointer, Schema> schemas = new ConcurrentHashMap<>();
    private final List<Operation> operations;

    /** Something that the API can be asked, such as {@code get /api/billing/invoices/{invoice}}. */
    record Operation(String method, String template) {

        @Override
        public String toString() {
            return method.toUpperCase(Locale.ROOT) + " " + template;
        }

        private boolean takes(String askedMethod, String path) {
            String wanted = askedMethod.equals("HEAD") ? READING : askedMethod.toLowerCase(Locale.ROOT);
            return method.equals(wanted) && path.matches(template.replaceAll("\\{[^}]*}", "[^/]+"));
        }

        /** Where two take a path, the one with fewer variables is meant. */
        private long variables() {
            return template.chars().filter(letter -> letter == '{').count();
        }
    }

    ApiDocument(Path yaml) {
        this.document = new YAMLMapper().readTree(yaml);
        this.registry = SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12, builder -> builder.schemas(Map.of(NAME, document.toString())));
        this.operations = document.at(PATHS)
                .propertyStream()
                .flatMap(path -> path.getValue()
                        .propertyStream()
                        .map(operation -> new Operation(operation.getKey(), path.getKey())))
                .toList();
    }

    List<Operation> operations() {
        return operations;
    }

    Optional<Operation> operation(String method, String path) {
        return operations.stream()
                .filter(operation -> operation.takes(method, path))
                .min(Comparator.comparingLong(Operation::variables));
    }

    /** Where an answer is not one of those that the operation is said to give; empty where it is. */
    List<String> deviations(Operation operation, boolean withBody, Answer answer) {
        JsonPointer place = resolved(PATHS.append(
                pointer(operation.template(), operation.method(), "responses", Integer.toString(answer.status()))));
        JsonNode promised = document.at(place);
        if (promised.isMissingNode()) {
            return List.of("no such status");
        }
        Stream<String> headers = promised.path("headers")
                .propertyStream()
                .filter(header -> document.at(resolved(place.append(pointer("headers", header.getKey()))))
                        .path("required")
                        .asBoolean(false))
                .filter(header -> answer.headers().firstValue(header.getKey()).isEmpty())
                .map(header -> "no header " + header.getKey());
        Stream<String> body =
                withBody && answer.status() != NOT_MODIFIED ? deviationsOfBody(place, answer).stream() : Stream.empty();
        return Stream.concat(headers, body).toList();
    }

    /** Where a refusal that belongs to no operation is not in the shape that all have. */
    List<String> deviationsOfRefusal(Answer answer) {
        boolean said = mediaType(answer).equals("application/problem+json")
                && !answer.text().isEmpty();
        return said ? faults(PROBLEM, answer) : List.of();
    }

    private List<String> deviationsOfBody(JsonPointer place, Answer answer) {
        JsonPointer content = place.append(pointer("content"));
        boolean promised = document.at(content).isObject();
        if (promised == answer.text().isEmpty()) {
            return List.of(promised ? "an empty body" : "a body");
        }
        if (!promised) {
            return List.of();
        }
        String type = mediaType(answer);
        JsonPointer schema = content.append(pointer(type, "schema"));
        if (document.at(schema).isMissingNode()) {
            return List.of("no content of type '%s'".formatted(type));
        }
        // Of a file the document says no more than that it is one.
        return type.endsWith("json") ? faults(schema, answer) : List.of();
    }

    private List<String> faults(JsonPointer place, Answer answer) {
        Schema schema = schemas.computeIfAbsent(place, at -> registry.getSchema(SchemaLocation.of(NAME + "#" + at)));
        try {
            return schema
                    .validate(
                            answer.json(),
                            context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                    .stream()
                    .map(Object::toString)
                    .toList();
        } catch (JacksonException notJson) {
            return List.of("not JSON");
        }
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

    private static String mediaType(Answer answer) {
        return answer.headers()
                .firstValue("Content-Type")
                .orElse("")
                .split(";")[0]
                .strip();
    }
}
