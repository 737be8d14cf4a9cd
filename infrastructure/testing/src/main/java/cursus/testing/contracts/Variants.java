package cursus.testing.contracts;

import cursus.testing.contracts.Variant.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Every single change to an example that a consumer has to tolerate: an unknown field in each object, an unknown value in
 * place of each enumerated one, and each optional field left out.
 */
final class Variants {

    /** Neither a field nor a value of any contract. */
    static final String UNKNOWN = "addedLater";

    private final JsonNode schema;
    private final JsonNode example;
    private final List<Variant> found = new ArrayList<>();

    private Variants(JsonNode schema, JsonNode example) {
        this.schema = schema;
        this.example = example;
    }

    static List<Variant> of(JsonNode schema, JsonNode example) {
        Variants variants = new Variants(schema, example);
        variants.walk(SchemaPlace.rootOf(schema), JsonPointer.empty());
        return List.copyOf(variants.found);
    }

    private void walk(SchemaPlace place, JsonPointer at) {
        JsonNode value = example.at(at);
        if (value.isObject()) {
            object(place, at);
        } else if (value.isArray()) {
            for (int i = 0; i < value.size(); i++) {
                walk(place.below("items"), at.appendIndex(i));
            }
        } else if (value.isString() && place.keywords().has("enum")) {
            found.add(new Variant(Kind.UNKNOWN_VALUE, at, replaced(at)));
        }
    }

    private void object(SchemaPlace place, JsonPointer at) {
        found.add(new Variant(
                Kind.UNKNOWN_FIELD,
                at.appendProperty(UNKNOWN),
                changed(at, object -> object.putObject(UNKNOWN).put("x", 1))));
        ObjectNode keywords = place.keywords();
        for (String name : example.at(at).propertyNames()) {
            if (keywords.path("properties").has(name)) {
                JsonPointer property = at.appendProperty(name);
                omit(property);
                walk(place.property(name), property);
            }
        }
    }

    /** What may not be left out, for whatever reason, breaks the schema without it. */
    private void omit(JsonPointer at) {
        JsonNode without = changed(at.head(), object -> object.remove(at.last().getMatchingProperty()));
        if (SchemaPlace.faults(schema, without).isEmpty()) {
            found.add(new Variant(Kind.OMITTED_FIELD, at, without));
        }
    }

    private JsonNode replaced(JsonPointer at) {
        JsonNode copy = example.deepCopy();
        JsonPointer last = at.last();
        if (copy.at(at.head()) instanceof ArrayNode array) {
            array.set(last.getMatchingIndex(), UNKNOWN);
        } else {
            ((ObjectNode) copy.at(at.head())).put(last.getMatchingProperty(), UNKNOWN);
        }
        return copy;
    }

    private JsonNode changed(JsonPointer at, Consumer<ObjectNode> change) {
        JsonNode copy = example.deepCopy();
        change.accept((ObjectNode) copy.at(at));
        return copy;
    }
}
