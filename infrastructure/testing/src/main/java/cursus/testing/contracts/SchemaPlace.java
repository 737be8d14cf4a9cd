package cursus.testing.contracts;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A schema inside a schema document. References inside the document are followed. Immutable. */
record SchemaPlace(JsonNode document, JsonPointer at) {

    private static final String REFERENCE = "$ref";

    static SchemaPlace rootOf(JsonNode document) {
        return new SchemaPlace(document, JsonPointer.empty());
    }

    /** What a value has wrong by a schema; empty where it is as the schema says. */
    static List<String> faults(JsonNode schema, JsonNode value) {
        // A registry keeps what it has read under its $id, and two releases of a schema have the same.
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(schema)
                .validate(value, context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .stream()
                .map(Object::toString)
                .toList();
    }

    /** Every keyword that counts here: those that stand here, and those to which a reference leads. */
    ObjectNode keywords() {
        JsonNode here = document.at(at);
        ObjectNode all = next().map(SchemaPlace::keywords).orElseGet(JsonNodeFactory.instance::objectNode);
        if (here instanceof ObjectNode object) {
            object.properties().stream()
                    .filter(keyword -> !keyword.getKey().equals(REFERENCE))
                    .forEach(keyword -> all.set(keyword.getKey(), keyword.getValue()));
        } else if (here.isBoolean() && !here.booleanValue()) {
            all.putObject("not");
        }
        return all;
    }

    /** A place below this one, such as {@code properties}, {@code cohort}; it may be an empty one. */
    SchemaPlace below(String keyword, String... names) {
        SchemaPlace holder = holderOf(keyword);
        JsonPointer place = holder.at.appendProperty(keyword);
        for (String name : names) {
            place = place.appendProperty(name);
        }
        return new SchemaPlace(document, place);
    }

    SchemaPlace property(String name) {
        return below("properties", name);
    }

    /** Where a keyword stands: here, or where a reference leads. */
    private SchemaPlace holderOf(String keyword) {
        return document.at(at).has(keyword)
                ? this
                : next().map(place -> place.holderOf(keyword)).orElse(this);
    }

    private Optional<SchemaPlace> next() {
        return document.at(at).path(REFERENCE).stringValueOpt().map(reference -> {
            if (!reference.matches("#(/.*)?")
                    || document.at(reference.substring(1)).isMissingNode()) {
                throw new IllegalArgumentException("%s refers to %s, which is not in the same file"
                        .formatted(at.toString().isEmpty() ? "the root" : at, reference));
            }
            return new SchemaPlace(document, JsonPointer.compile(reference.substring(1)));
        });
    }
}
