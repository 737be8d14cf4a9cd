package cursus.catalogue.programmes;

import java.util.List;

/** Why a programme is not published. */
public sealed interface ProgrammeRefusal {

    /** The code is taken, and its page is at this version. */
    record ProgrammeExists(String programme, int version) implements ProgrammeRefusal {}

    /** What was proposed contradicts itself. */
    record Invalid(List<BrokenRule> rules) implements ProgrammeRefusal {}
}
