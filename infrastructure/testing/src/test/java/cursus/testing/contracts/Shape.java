package cursus.testing.contracts;

import java.util.HashSet;
import java.util.Set;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What a schema demands, without its words and with its references put in place: two that demand the same are equal. */
final class Shape {

    private static final Set<String> WORDS = Set.of(
            "$schema",
            "$id",
            "$comment",
            "$defs",
            "title",
            "description",
            "default",
            "examples",
            "deprecated",
            "readOnly",
            "writeOnly");
    private static final Set<String> OF_NAMES = Set.of("properties", "patternProperties", "dependentSchemas");

    private Shape() {}

    /** True for keywords that demand nothing of a value. */
    static boolean isWord(String keyword) {
        return WORDS.contains(keyword) || keyword.startsWith("x-");
    }

    static JsonNode of(SchemaPlace place) {
        return shape(place, false, Set.of());
    }

    /** @param names true where the fields are names of somebody's choice, and not keywords */
    private static JsonNode shape(SchemaPlace place, boolean names, Set<JsonPointer> above) {
        JsonNode here = place.document().at(place.at());
        if (above.contains(place.at())) {
            return here;
        }
        Set<JsonPointer> path = new HashSet<>(above);
        path.add(place.at());
        if (here.isObject()) {
            ObjectNode shape = JsonNodeFactory.instance.objectNode();
            place.keywords().propertyNames().stream()
                    .filter(name -> names || !isWord(name))
                    .sorted()
                    .forEach(
                            name -> shape.set(name, shape(place.below(name), !names && OF_NAMES.contains(name), path)));
            return shape;
        }
        if (here.isArray()) {
            ArrayNode shape = JsonNodeFactory.instance.arrayNode();
            for (int i = 0; i < here.size(); i++) {
                shape.add(shape(new SchemaPlace(place.document(), place.at().appendIndex(i)), false, path));
            }
            return shape;
        }
        return here;
    }
}
