package cursus.gateway.api;

import cursus.gateway.api.Reference.Answer;
import cursus.gateway.api.Reference.Body;
import cursus.gateway.api.Reference.Link;
import cursus.gateway.api.Reference.Named;
import cursus.gateway.api.Reference.Operation;
import cursus.gateway.api.Reference.Parameter;
import cursus.gateway.api.Reference.Reply;
import cursus.gateway.api.Reference.Section;
import cursus.gateway.api.Reference.Shape;
import cursus.gateway.api.Reference.Shared;
import cursus.gateway.api.Reference.Who;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads the joined document for the page, in the document's own order. */
final class Reading {

    private final ObjectNode document;

    Reading(ObjectNode document) {
        this.document = document;
    }

    Reference reference() {
        return new Reference(
                document.path("info").path("version").asString(),
                document.path("tags").valueStream().map(this::section).toList(),
                texts(document.path(Joining.MISSING)));
    }

    private Section section(JsonNode tag) {
        String service = tag.path("name").asString();
        return new Section(
                service, Shapes.description(tag), operations(service).toList(), answers(service), schemas(service));
    }

    private Stream<Operation> operations(String service) {
        return document.path("paths").properties().stream()
                .flatMap(path -> path.getValue().properties().stream()
                        .filter(operation ->
                                texts(operation.getValue().path("tags")).contains(service))
                        .map(operation ->
                                operation(path.getKey(), path.getValue(), operation.getKey(), operation.getValue())));
    }

    private Operation operation(String path, JsonNode common, String method, JsonNode operation) {
        return new Operation(
                "op-" + operation.path("operationId").asString(method + path.replaceAll("\\W+", "-")),
                method.toUpperCase(Locale.ROOT),
                path,
                operation.path("summary").asString(""),
                Shapes.description(operation),
                who(operation.path("security")),
                Stream.concat(
                                common.path("parameters").valueStream(),
                                operation.path("parameters").valueStream())
                        .map(this::resolved)
                        .map(Reading::parameter)
                        .toList(),
                // Whoever writes a request wants its fields at hand.
                body(resolved(operation.path("requestBody")), schema -> Shapes.of(resolved(schema))),
                operation.path("responses").properties().stream()
                        .filter(reply -> !reply.getValue().has(Shapes.REF))
                        .map(Reading::reply)
                        .toList(),
                operation.path("responses").properties().stream()
                        .flatMap(reply -> shared(reply).stream())
                        .toList());
    }

    /** Each requirement is an alternative; an empty one is met by everybody. */
    private static Who who(JsonNode security) {
        boolean everybody = security.isEmpty() || security.valueStream().anyMatch(JsonNode::isEmpty);
        List<String> roles = security.valueStream()
                .flatMap(JsonNode::valueStream)
                .flatMap(JsonNode::valueStream)
                .map(JsonNode::asString)
                .distinct()
                .toList();
        return new Who(everybody, roles);
    }

    private static Parameter parameter(JsonNode parameter) {
        return new Parameter(
                parameter.path("name").asString(""),
                parameter.path("in").asString(""),
                parameter.path("required").asBoolean(false),
                Shapes.description(parameter),
                Shapes.of(parameter.path("schema")));
    }

    private static Reply reply(Map.Entry<String, JsonNode> reply) {
        JsonNode answer = reply.getValue();
        return new Reply(reply.getKey(), Shapes.description(answer), headers(answer), body(answer, Shapes::of));
    }

    private static Optional<Shared> shared(Map.Entry<String, JsonNode> reply) {
        return reply.getValue()
                .optional(Shapes.REF)
                .map(JsonNode::asString)
                .map(reference -> reference.substring(reference.lastIndexOf('/') + 1))
                .map(name -> new Shared(reply.getKey(), new Link(answerAnchor(name), Shapes.shortName(name))));
    }

    private static String headers(JsonNode answer) {
        return answer.path("headers").properties().stream()
                .map(Map.Entry::getKey)
                .collect(Collectors.joining(", "));
    }

    /** Whatever speaks more than one media type says the same in each. */
    private static Optional<Body> body(JsonNode message, Function<JsonNode, Shape> shape) {
        return message.path("content").properties().stream()
                .findFirst()
                .map(content -> new Body(
                        content.getKey(), shape.apply(content.getValue().path("schema"))));
    }

    private List<Answer> answers(String service) {
        return components("responses", service)
                .map(answer -> new Answer(
                        answerAnchor(answer.getKey()),
                        Shapes.shortName(answer.getKey()),
                        Shapes.description(answer.getValue()),
                        headers(answer.getValue()),
                        body(answer.getValue(), Shapes::of)))
                .toList();
    }

    private static String answerAnchor(String name) {
        return "answer-" + name;
    }

    private List<Named> schemas(String service) {
        return components("schemas", service)
                .map(schema -> new Named(
                        Shapes.anchor(schema.getKey()),
                        Shapes.shortName(schema.getKey()),
                        Shapes.of(schema.getValue())))
                .toList();
    }

    private Stream<Map.Entry<String, JsonNode>> components(String kind, String service) {
        String prefix = References.name(service, "");
        return document.path("components").path(kind).properties().stream()
                .filter(component -> component.getKey().startsWith(prefix));
    }

    /** What the reference points to, within the document. */
    private JsonNode resolved(JsonNode node) {
        return node.optional(Shapes.REF)
                .map(reference -> document.at(reference.asString().substring(1)))
                .orElse(node);
    }

    private static List<String> texts(JsonNode array) {
        return array.valueStream().map(JsonNode::asString).toList();
    }
}
