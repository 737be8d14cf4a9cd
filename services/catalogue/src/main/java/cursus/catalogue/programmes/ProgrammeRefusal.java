package cursus.catalogue.programmes;

import java.util.List;
import java.util.Optional;

/** Why nothing is written of a programme. */
public sealed interface ProgrammeRefusal {

    /** The code is taken, and its page is at this version; 0 where it is a draft still. */
    record ProgrammeExists(String programme, int version) implements ProgrammeRefusal {}

    /** No programme has this code. */
    record UnknownProgramme(String programme) implements ProgrammeRefusal {}

    /**
     * Somebody else was there before.
     *
     * @param given the revision from which the refused command began
     * @param differences what has changed since; missing where that revision is too old to be kept, or never was
     */
    record Outdated(Programme present, int given, Optional<List<Difference>> differences) implements ProgrammeRefusal {}

    /** The draft says what this version says already. */
    record NothingToPublish(String programme, int version) implements ProgrammeRefusal {}

    /** It is not on offer: never was, or not any more. */
    record NotOffered(String programme) implements ProgrammeRefusal {}

    /** What was proposed contradicts itself, or lacks what a published version must have. */
    record Invalid(List<BrokenRule> rules) implements ProgrammeRefusal {}
}
