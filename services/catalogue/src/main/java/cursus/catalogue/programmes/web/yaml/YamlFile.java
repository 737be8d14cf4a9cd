package cursus.catalogue.programmes.web.yaml;

import cursus.web.FieldError;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;

/**
 * What one file says: a mapping with a code beside the fields of a record.
 *
 * @param value missing where the file is none at all
 * @param mistakes in the order of their lines; parts of the value that they are about are missing from it
 */
public record YamlFile<T>(Optional<String> code, Optional<T> value, List<Mistake> mistakes, Lines lines) {

    public YamlFile {
        mistakes =
                mistakes.stream().sorted(Comparator.comparingInt(Mistake::line)).toList();
    }

    /** @param codeField the name of the field that holds the code */
    public static <T> YamlFile<T> read(String text, String codeField, Class<T> type) {
        return switch (YamlNodes.of(text)) {
            case YamlNodes.Result.Unreadable(Mistake mistake) -> unreadable(mistake);
            case YamlNodes.Result.Tree(Node root) ->
                root instanceof MappingNode mapping
                        ? read(mapping, codeField, type)
                        : unreadable(
                                new Mistake(YamlNodes.lineOf(root), new FieldError("", "yaml-no-mapping", codeField)));
        };
    }

    private static <T> YamlFile<T> unreadable(Mistake mistake) {
        return new YamlFile<>(Optional.empty(), Optional.empty(), List.of(mistake), new Lines());
    }

    private static <T> YamlFile<T> read(MappingNode root, String codeField, Class<T> type) {
        Lines lines = new Lines();
        RecordReader reader = new RecordReader(lines);
        Optional<NodeTuple> code = root.getValue().stream()
                .filter(field -> field.getKeyNode() instanceof ScalarNode key
                        && key.getValue().equals(codeField))
                .findFirst();
        List<NodeTuple> others = new ArrayList<>(root.getValue());
        code.ifPresent(others::remove);
        code.ifPresent(field -> lines.put(codeField, YamlNodes.lineOf(field.getKeyNode())));
        MappingNode rest = new MappingNode(
                root.getTag(), true, others, root.getStartMark(), root.getEndMark(), root.getFlowStyle());
        Optional<String> itsCode = code.flatMap(field -> reader.text(field.getValueNode(), codeField));
        T value = type.cast(reader.record(type, rest, ""));
        List<Mistake> mistakes = new ArrayList<>(reader.mistakes());
        if (code.isEmpty()) {
            mistakes.add(new Mistake(1, new FieldError(codeField, "yaml-missing", codeField)));
        }
        return new YamlFile<>(itsCode, Optional.of(value), mistakes, lines);
    }
}
