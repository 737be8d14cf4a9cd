package cursus.testing.contracts;

import cursus.messaging.Json;
import cursus.messaging.inbox.Reading;
import cursus.testing.contracts.Variant.Kind;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Whether a consumer reads the variants of an example as it reads the example, apart from what they changed. */
final class Tolerance {

    private final Reading<?, ?> reading;
    private final JsonNode example;

    Tolerance(Reading<?, ?> reading, JsonNode example) {
        this.reading = reading;
        this.example = example;
    }

    /** What the consumer makes wrong of a variant; empty where it takes it well. */
    Optional<String> trouble(Variant variant) {
        try {
            return comparison(variant);
        } catch (RuntimeException intolerant) {
            return Optional.of("it can't be read: " + intolerant);
        }
    }

    private Optional<String> comparison(Variant variant) {
        if (hasNull(reading.fieldsOf(bytes(variant.json()))) || hasNull(reading.meaningOf(bytes(variant.json())))) {
            return Optional.of("something is null, where only an Optional tells that it may be missing");
        }
        JsonNode fields = without(variant.at(), tree(reading.fieldsOf(bytes(variant.json()))));
        JsonNode before = without(variant.at(), tree(reading.fieldsOf(bytes(example))));
        if (!fields.equals(before)) {
            return Optional.of("%s is read, instead of %s".formatted(fields, before));
        }
        Set<String> changed =
                difference(tree(reading.meaningOf(bytes(example))), tree(reading.meaningOf(bytes(variant.json()))));
        long may = variant.kind() == Kind.UNKNOWN_FIELD ? 0 : leaves(example.at(variant.at()));
        return changed.size() > may
                ? Optional.of("it changes what has nothing to do with it: " + changed)
                : Optional.empty();
    }

    private static byte[] bytes(JsonNode json) {
        return json.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static JsonNode tree(@Nullable Object read) {
        return Json.mapper().valueToTree(read);
    }

    private static JsonNode without(JsonPointer at, JsonNode tree) {
        if (tree.at(at.head()) instanceof ObjectNode parent) {
            parent.remove(at.last().getMatchingProperty());
        }
        return tree;
    }

    /** The places whose value differs, or is on one side only. */
    private static Set<String> difference(JsonNode one, JsonNode other) {
        Set<String> ones = new HashSet<>(leavesOf("", one).toList());
        Set<String> others = new HashSet<>(leavesOf("", other).toList());
        Set<String> places = new HashSet<>();
        ones.stream()
                .filter(leaf -> !others.contains(leaf))
                .map(Tolerance::place)
                .forEach(places::add);
        others.stream()
                .filter(leaf -> !ones.contains(leaf))
                .map(Tolerance::place)
                .forEach(places::add);
        return places;
    }

    private static long leaves(JsonNode tree) {
        return leavesOf("", tree).count();
    }

    private static Stream<String> leavesOf(String at, JsonNode tree) {
        if (tree.isObject()) {
            return tree.propertyStream().flatMap(field -> leavesOf(at + "/" + field.getKey(), field.getValue()));
        }
        if (tree.isArray()) {
            return IntStream.range(0, tree.size()).boxed().flatMap(i -> leavesOf(at + "/" + i, tree.path(i)));
        }
        return Stream.of(at + "=" + tree);
    }

    private static String place(String leaf) {
        return leaf.substring(0, leaf.indexOf('='));
    }

    private static boolean hasNull(@Nullable Object read) {
        return switch (read) {
            case null -> true;
            case Optional<?> optional -> optional.filter(Tolerance::hasNull).isPresent();
            case Collection<?> several -> several.stream().anyMatch(Tolerance::hasNull);
            case Map<?, ?> map -> map.values().stream().anyMatch(Tolerance::hasNull);
            case Record some ->
                Arrays.stream(some.getClass().getRecordComponents()).anyMatch(part -> hasNull(valueOf(part, some)));
            default -> false;
        };
    }

    private static @Nullable Object valueOf(RecordComponent part, Object record) {
        try {
            part.getAccessor().setAccessible(true);
            return part.getAccessor().invoke(record);
        } catch (ReflectiveOperationException closed) {
            throw new IllegalStateException(closed);
        }
    }
}
