package cursus.catalogue.programmes.web.yaml;

import cursus.web.FieldError;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * Fills records from a tree and notes every mistake with its line, instead of stopping at the first. Records may hold
 * records, lists, optional parts, texts, whole numbers and names of constants. A text is taken as it is written, whatever
 * YAML would make of it: {@code no} is a word here.
 */
final class RecordReader {

    private static final String NULL = "null";
    private static final String DIGITS = "[0-9]{1,9}";

    private final Lines lines;
    private final List<Mistake> mistakes = new ArrayList<>();

    RecordReader(Lines lines) {
        this.lines = lines;
    }

    List<Mistake> mistakes() {
        return List.copyOf(mistakes);
    }

    /** Parts that are missing or wrong are null, for whoever checks the record to find. */
    Object record(Class<?> type, MappingNode node, String path) {
        Map<String, Node> fields = fields(node, path);
        RecordComponent[] parts = type.getRecordComponents();
        @Nullable Object[] values = new Object[parts.length];
        for (int index = 0; index < parts.length; index++) {
            String name = parts[index].getName();
            Node value = fields.remove(name);
            Type wanted = parts[index].getGenericType();
            values[index] = value == null ? absent(wanted) : part(wanted, value, within(path, name));
        }
        fields.forEach((name, value) -> note(value, within(path, name), "yaml-unknown-field", name, names(parts)));
        return built(type, values);
    }

    /** The fields of a mapping by name; what is no name, or is one for the second time, is noted. */
    Map<String, Node> fields(MappingNode node, String path) {
        tagged(node, path);
        Map<String, Node> fields = new LinkedHashMap<>();
        for (NodeTuple field : node.getValue()) {
            Node key = field.getKeyNode();
            String name = key instanceof ScalarNode scalar ? scalar.getValue() : "";
            if (name.isBlank() || !(key instanceof ScalarNode)) {
                note(key, path, "yaml-no-name");
            } else if (fields.putIfAbsent(name, field.getValueNode()) != null) {
                note(key, within(path, name), "yaml-repeated-field", name);
            } else {
                lines.put(within(path, name), YamlNodes.lineOf(key));
            }
        }
        return fields;
    }

    /** A text that stands where one is wanted. */
    Optional<String> text(Node node, String path) {
        tagged(node, path);
        if (node instanceof ScalarNode scalar && !blank(node)) {
            return Optional.of(scalar.getValue());
        }
        note(node, path, "yaml-no-text");
        return Optional.empty();
    }

    private @Nullable Object part(Type type, Node node, String path) {
        if (type instanceof ParameterizedType generic) {
            Type of = generic.getActualTypeArguments()[0];
            if (generic.getRawType().equals(Optional.class)) {
                return blank(node) ? Optional.empty() : Optional.ofNullable(part(of, node, path));
            }
            return list(of, node, path);
        }
        Class<?> plain = (Class<?>) type;
        if (plain.isRecord()) {
            return mapping(plain, node, path);
        }
        Optional<String> text = text(node, path);
        if (plain.isEnum()) {
            return text.flatMap(word -> constant(plain, word, node, path)).orElse(null);
        }
        return plain.equals(Integer.class)
                ? text.flatMap(word -> number(word, node, path)).orElse(null)
                : text.orElse(null);
    }

    private @Nullable Object mapping(Class<?> type, Node node, String path) {
        if (node instanceof MappingNode mapping) {
            return record(type, mapping, path);
        }
        note(node, path, "yaml-no-mapping", names(type.getRecordComponents()));
        return null;
    }

    private @Nullable Object list(Type of, Node node, String path) {
        tagged(node, path);
        if (!(node instanceof SequenceNode sequence)) {
            note(node, path, "yaml-no-list");
            return null;
        }
        List<@Nullable Object> items = new ArrayList<>();
        for (Node item : sequence.getValue()) {
            String itsPath = "%s[%d]".formatted(path, items.size());
            lines.put(itsPath, YamlNodes.lineOf(item));
            items.add(part(of, item, itsPath));
        }
        return items;
    }

    private Optional<Object> constant(Class<?> type, String word, Node node, String path) {
        Optional<Object> found = Arrays.stream(type.getEnumConstants())
                .<Object>map(constant -> constant)
                .filter(constant -> constant.toString().equals(word))
                .findFirst();
        if (found.isEmpty()) {
            String all =
                    Arrays.stream(type.getEnumConstants()).map(Object::toString).collect(Collectors.joining(", "));
            note(node, path, "yaml-not-one-of", word, all);
        }
        return found;
    }

    private Optional<Integer> number(String word, Node node, String path) {
        if (word.matches(DIGITS)) {
            return Optional.of(Integer.valueOf(word));
        }
        note(node, path, "yaml-no-number", word);
        return Optional.empty();
    }

    private void tagged(Node node, String path) {
        String tag = node.getTag().getValue();
        if (YamlNodes.tags().stream().noneMatch(known -> tag.equals(Tag.PREFIX + known))) {
            note(node, path, "yaml-tag", tag);
        }
    }

    private static boolean blank(Node node) {
        return node instanceof ScalarNode && node.getTag().getValue().equals(Tag.PREFIX + NULL);
    }

    private void note(Node node, String path, String rule, Object... inputs) {
        lines.put(path, lines.has(path) ? lines.of(path) : YamlNodes.lineOf(node));
        mistakes.add(new Mistake(YamlNodes.lineOf(node), new FieldError(path, rule, inputs)));
    }

    private static @Nullable Object absent(Type type) {
        return type instanceof ParameterizedType generic && generic.getRawType().equals(Optional.class)
                ? Optional.empty()
                : null;
    }

    private static String within(String path, String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    private static String names(RecordComponent[] parts) {
        return Arrays.stream(parts).map(RecordComponent::getName).collect(Collectors.joining(", "));
    }

    private static Object built(Class<?> type, @Nullable Object[] values) {
        try {
            Constructor<?> constructor = type.getDeclaredConstructors()[0];
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(type + " can't be filled", impossible);
        }
    }
}
