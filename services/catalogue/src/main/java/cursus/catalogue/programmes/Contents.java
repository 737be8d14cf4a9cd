package cursus.catalogue.programmes;

import java.util.List;
import java.util.Optional;

/**
 * What one version of a programme says.
 *
 * @param family the shelf on which the programme stands, such as {@code cycle}
 * @param presentation several paragraphs, parted by empty lines
 * @param objectives in the order in which they are to be read
 * @param accessibility how a disability is met, and by whom
 */
public record Contents(
        Text title,
        String family,
        Text summary,
        Text presentation,
        List<ProgrammeModule> modules,
        List<Text> objectives,
        List<Text> methods,
        Text audience,
        Optional<Text> prerequisites,
        Optional<Text> assessment,
        Optional<Text> accessibility,
        Contact contact) {

    public Contents {
        modules = List.copyOf(modules);
        objectives = List.copyOf(objectives);
        methods = List.copyOf(methods);
    }
}
