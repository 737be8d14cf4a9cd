package cursus.catalogue.programmes.web.yaml;

import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;

/** Maps, lists and plain values as a file that people can read and change. */
public final class YamlText {

    private static final int WIDTH = 120;

    private YamlText() {}

    public static String of(Object value) {
        DumperOptions options = new DumperOptions();
        options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
        options.setIndicatorIndent(2);
        options.setIndentWithIndicator(true);
        options.setWidth(WIDTH);
        options.setAllowUnicode(true);
        // The same list in two places would become an anchor, which no import takes.
        options.setDereferenceAliases(true);
        return new Yaml(new Paragraphs(options), options).dump(value);
    }

    /** Texts of several lines keep them. */
    private static final class Paragraphs extends Representer {

        Paragraphs(DumperOptions options) {
            super(options);
            this.representers.put(
                    String.class,
                    text -> representScalar(
                            Tag.STR,
                            text.toString(),
                            text.toString().contains("\n")
                                    ? DumperOptions.ScalarStyle.LITERAL
                                    : DumperOptions.ScalarStyle.PLAIN));
        }
    }
}
