package cursus.catalogue.programmes.web.yaml;

import cursus.web.FieldError;
import java.io.StringReader;
import java.util.List;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.nodes.Node;

/**
 * A file as the tree that is written in it. Nothing is built from it here, so that no tag makes anything; and no part
 * stands for another, so that a small file is no large tree.
 */
final class YamlNodes {

    private static final int DEEPEST = 12;
    private static final int LONGEST = 512 * 1024;

    private YamlNodes() {}

    /** A tree, or why there is none. */
    sealed interface Result {

        record Tree(Node root) implements Result {}

        record Unreadable(Mistake mistake) implements Result {}
    }

    static Result of(String text) {
        try {
            Node root = yaml().compose(new StringReader(text));
            return root == null
                    ? new Result.Unreadable(new Mistake(1, new FieldError("", "yaml-empty")))
                    : new Result.Tree(root);
        } catch (MarkedYAMLException marked) {
            return new Result.Unreadable(new Mistake(
                    lineOf(Optional.ofNullable(marked.getProblemMark())),
                    new FieldError("", "yaml-unreadable", String.valueOf(marked.getProblem()))));
        } catch (YAMLException unmarked) {
            return new Result.Unreadable(aliasIn(text)
                    .map(line -> new Mistake(line, new FieldError("", "yaml-alias")))
                    .orElseGet(() -> new Mistake(
                            1, new FieldError("", "yaml-unreadable", String.valueOf(unmarked.getMessage())))));
        }
    }

    private static Yaml yaml() {
        LoaderOptions options = new LoaderOptions();
        options.setMaxAliasesForCollections(0);
        options.setNestingDepthLimit(DEEPEST);
        options.setCodePointLimit(LONGEST);
        options.setAllowRecursiveKeys(false);
        return new Yaml(new SafeConstructor(options));
    }

    /** Where a part stands for another: the library says that it does, and not where. */
    private static Optional<Integer> aliasIn(String text) {
        try {
            for (Event event : yaml().parse(new StringReader(text))) {
                if (event.is(Event.ID.Alias)) {
                    return Optional.of(lineOf(Optional.of(event.getStartMark())));
                }
            }
            return Optional.empty();
        } catch (YAMLException unreadable) {
            return Optional.empty();
        }
    }

    static int lineOf(Node node) {
        return lineOf(Optional.ofNullable(node.getStartMark()));
    }

    private static int lineOf(Optional<Mark> mark) {
        return mark.map(Mark::getLine).orElse(0) + 1;
    }

    static List<String> tags() {
        return List.of("str", "int", "float", "bool", "null", "timestamp", "map", "seq", "merge");
    }
}
