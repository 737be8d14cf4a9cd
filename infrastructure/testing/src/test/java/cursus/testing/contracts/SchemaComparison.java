package cursus.testing.contracts;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Whether a schema may take the place of a released one. Consumers rely on what the old one promises, and the logs keep
 * what was published under it, so it may only grow: by optional fields, by values of an enumeration, by looser limits.
 */
final class SchemaComparison {

    private static final Set<String> LOWER =
            Set.of("minimum", "exclusiveMinimum", "minLength", "minItems", "minProperties", "minContains");
    private static final Set<String> UPPER =
            Set.of("maximum", "exclusiveMaximum", "maxLength", "maxItems", "maxProperties", "maxContains");
    private static final String ABSENT = "absent";
    private static final String TIGHTER = "old events may lie outside; a limit may only become looser";

    private final String file;
    private final Set<Refusal> refusals = new LinkedHashSet<>();
    private final Set<List<JsonPointer>> compared = new HashSet<>();

    private SchemaComparison(String file) {
        this.file = file;
    }

    static List<Refusal> between(String file, JsonNode released, JsonNode today) {
        SchemaComparison comparison = new SchemaComparison(file);
        comparison.compare(SchemaPlace.rootOf(released), SchemaPlace.rootOf(today));
        return List.copyOf(comparison.refusals);
    }

    private void compare(SchemaPlace was, SchemaPlace is) {
        if (!compared.add(List.of(was.at(), is.at()))) {
            return;
        }
        ObjectNode before = was.keywords();
        ObjectNode after = is.keywords();
        types(is.below("type"), before, after);
        Set<String> all = new TreeSet<>(before.propertyNames());
        all.addAll(after.propertyNames());
        all.removeIf(keyword -> Shape.isWord(keyword) || keyword.equals("type"));
        all.forEach(keyword -> keyword(keyword, was, is));
    }

    private void keyword(String keyword, SchemaPlace was, SchemaPlace is) {
        JsonNode before = was.keywords().path(keyword);
        JsonNode after = is.keywords().path(keyword);
        SchemaPlace at = is.below(keyword);
        switch (keyword) {
            case "properties" -> properties(was, is);
            case "required" -> required(at, before, after);
            case "additionalProperties" -> additional(was, is);
            case "items" -> items(was, is);
            case "enum" -> values(at, before, after);
            case "format" -> {
                if (!after.equals(before)) {
                    refuse(at, words(before), words(after), "consumers read it by its format");
                }
            }
            case "const", "pattern", "multipleOf", "uniqueItems" -> {
                if (!after.isMissingNode() && !after.equals(before)) {
                    refuse(at, words(before), words(after), TIGHTER);
                }
            }
            default -> other(keyword, was, is);
        }
    }

    private void other(String keyword, SchemaPlace was, SchemaPlace is) {
        if (LOWER.contains(keyword) || UPPER.contains(keyword)) {
            limit(keyword, was, is);
            return;
        }
        JsonNode before = was.keywords().path(keyword);
        JsonNode after = is.keywords().path(keyword);
        boolean same = before.isMissingNode() == after.isMissingNode()
                && Shape.of(was.below(keyword)).equals(Shape.of(is.below(keyword)));
        if (!same) {
            refuse(
                    is.below(keyword),
                    words(before),
                    words(after),
                    "nobody can tell whether this only loosens it; leave it as it was");
        }
    }

    private void types(SchemaPlace at, ObjectNode before, ObjectNode after) {
        Set<String> was = typesOf(before);
        Set<String> is = typesOf(after);
        if (!was.equals(is)) {
            refuse(at, was.toString(), is.toString(), "old events and consumers hold the type that it was");
        }
    }

    /** Enumerated values have types, whether a keyword says so or not. */
    private static Set<String> typesOf(ObjectNode keywords) {
        JsonNode type = keywords.path("type");
        if (type.isMissingNode()) {
            return keywords.path("enum")
                    .valueStream()
                    .map(value -> value.getNodeType().name().toLowerCase(Locale.ROOT))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
        return type.isArray()
                ? type.valueStream().map(JsonNode::asString).collect(Collectors.toCollection(TreeSet::new))
                : Set.of(type.asString());
    }

    private void values(SchemaPlace at, JsonNode before, JsonNode after) {
        if (before.isMissingNode()) {
            refuse(at, ABSENT, words(after), "old events may hold other values");
        } else if (!after.isMissingNode()) {
            Set<JsonNode> left = after.valueStream().collect(Collectors.toSet());
            before.valueStream()
                    .filter(value -> !left.contains(value))
                    .forEach(value -> refuse(at, words(value), ABSENT, "old events may hold this value"));
        }
    }

    private void limit(String keyword, SchemaPlace was, SchemaPlace is) {
        JsonNode before = was.keywords().path(keyword);
        JsonNode after = is.keywords().path(keyword);
        if (after.isMissingNode()) {
            return;
        }
        boolean tighter = before.isMissingNode() || isTighter(keyword, before.decimalValue(), after.decimalValue());
        if (tighter) {
            refuse(is.below(keyword), words(before), words(after), TIGHTER);
        }
    }

    private static boolean isTighter(String keyword, BigDecimal before, BigDecimal after) {
        int difference = after.compareTo(before);
        return LOWER.contains(keyword) ? difference > 0 : difference < 0;
    }

    private void required(SchemaPlace at, JsonNode before, JsonNode after) {
        Set<String> was = texts(before);
        Set<String> is = texts(after);
        was.stream()
                .filter(name -> !is.contains(name))
                .forEach(name -> refuse(at, name + " required", "optional", "consumers rely on it"));
        is.stream()
                .filter(name -> !was.contains(name))
                .forEach(name -> refuse(at, name + " optional", "required", "old events lack it"));
    }

    private void properties(SchemaPlace was, SchemaPlace is) {
        Set<String> before = new TreeSet<>(was.keywords().path("properties").propertyNames());
        Set<String> after = new TreeSet<>(is.keywords().path("properties").propertyNames());
        for (String name : before) {
            if (after.contains(name)) {
                compare(was.property(name), is.property(name));
            } else {
                JsonNode shape = Shape.of(was.property(name));
                String guess = after.stream()
                        .filter(other -> !before.contains(other))
                        .filter(other -> Shape.of(is.property(other)).equals(shape))
                        .map(other -> ", renamed to " + other + "?")
                        .findFirst()
                        .orElse("");
                refuse(
                        is.property(name),
                        words(shape),
                        ABSENT + guess,
                        "consumers read this field; add another beside it, and fill both");
            }
        }
    }

    /** Open, closed, or open for what a schema allows. */
    private void additional(SchemaPlace was, SchemaPlace is) {
        String keyword = "additionalProperties";
        JsonNode before = was.keywords().path(keyword);
        JsonNode after = is.keywords().path(keyword);
        boolean isOpen = after.isMissingNode() || (after.isBoolean() && after.booleanValue());
        if (isOpen) {
            return;
        }
        if (before.isObject() && after.isObject()) {
            compare(was.below(keyword), is.below(keyword));
        } else if (!before.equals(after) && !(before.isBoolean() && !before.booleanValue())) {
            refuse(is.below(keyword), words(before), words(after), "old events may hold other fields");
        }
    }

    private void items(SchemaPlace was, SchemaPlace is) {
        JsonNode before = was.keywords().path("items");
        JsonNode after = is.keywords().path("items");
        if (before.isMissingNode() || after.isMissingNode()) {
            refuse(is.below("items"), words(before), words(after), "old events and consumers hold what it was");
        } else {
            compare(was.below("items"), is.below("items"));
        }
    }

    private void refuse(SchemaPlace at, String was, String is, String why) {
        refusals.add(new Refusal(file, at.at().toString(), was, is, why));
    }

    private static Set<String> texts(JsonNode array) {
        return array.valueStream().map(JsonNode::asString).collect(Collectors.toCollection(TreeSet::new));
    }

    private static String words(JsonNode node) {
        return node.isMissingNode() ? ABSENT : node.toString();
    }
}
