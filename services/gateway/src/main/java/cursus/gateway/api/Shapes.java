package cursus.gateway.api;

import cursus.gateway.api.Reference.Field;
import cursus.gateway.api.Reference.Link;
import cursus.gateway.api.Reference.Shape;
import cursus.gateway.texts.Markdown;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Reads JSON Schemas. A reference becomes a link and is not followed, so that no schema is endless. */
final class Shapes {

    static final String REF = "$ref";

    private static final String SCHEMAS = "#/components/schemas/";

    /** The keywords that a reader needs to write a good request; the rest is in the document. */
    private static final List<String> RULES = List.of(
            "format",
            "enum",
            "const",
            "default",
            "minimum",
            "maximum",
            "minLength",
            "maxLength",
            "pattern",
            "minItems",
            "maxItems");

    private Shapes() {}

    static Shape of(JsonNode schema) {
        return new Shape(
                type(schema),
                schema.optional(REF).map(JsonNode::asString).map(Shapes::link),
                description(schema),
                rules(schema),
                fields(schema),
                schema.optional("items").map(Shapes::of));
    }

    static String anchor(String name) {
        return "schema-" + name;
    }

    static String description(JsonNode described) {
        return described
                .optional("description")
                .map(text -> Markdown.html(text.asString()))
                .orElse("");
    }

    /** Its own name: the section says already whose it is. */
    static String shortName(String name) {
        return name.substring(name.indexOf('.') + 1);
    }

    private static Link link(String reference) {
        String name = reference.substring(reference.lastIndexOf('/') + 1);
        return new Link(reference.startsWith(SCHEMAS) ? anchor(name) : "", shortName(name));
    }

    private static String type(JsonNode schema) {
        JsonNode type = schema.path("type");
        return type.isArray()
                ? type.valueStream().map(JsonNode::asString).collect(Collectors.joining(" | "))
                : type.asString("");
    }

    private static String rules(JsonNode schema) {
        return RULES.stream()
                .flatMap(keyword -> schema.optional(keyword).stream().map(value -> keyword + ": " + written(value)))
                .collect(Collectors.joining("; "));
    }

    private static String written(JsonNode value) {
        return value.isArray()
                ? value.valueStream().map(Shapes::written).collect(Collectors.joining(", "))
                : value.isObject() ? value.toString() : value.asString("");
    }

    private static List<Field> fields(JsonNode schema) {
        Set<String> required =
                schema.path("required").valueStream().map(JsonNode::asString).collect(Collectors.toSet());
        // Beside a reference stands only what is narrower here; what is required is said where it leads.
        boolean narrowed = schema.has(REF);
        return schema.path("properties").properties().stream()
                .map(field ->
                        new Field(field.getKey(), narrowed || required.contains(field.getKey()), of(field.getValue())))
                .toList();
    }
}
