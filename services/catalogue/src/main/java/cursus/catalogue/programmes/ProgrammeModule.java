package cursus.catalogue.programmes;

import java.util.Optional;

/**
 * A numbered part of a programme. A draft may lack all but its number.
 *
 * @param halfDays how long it lasts
 */
public record ProgrammeModule(
        int number,
        Optional<Text> title,
        Optional<Text> objective,
        Optional<ModuleKind> kind,
        Optional<Integer> halfDays) {}
