package cursus.catalogue.programmes;

import cursus.messaging.Cause;
import cursus.messaging.Decision;
import java.util.List;
import java.util.Optional;

/** A training officer saves what they have written of a programme so far. */
public final class WritingDraft {

    private final Replacing replacing;
    private final ContentsRules rules;

    public WritingDraft(Programmes programmes, ContentsRules rules) {
        this.replacing = new Replacing(programmes);
        this.rules = rules;
    }

    /**
     * Saving what stands there already changes nothing, so that a request whose answer was lost can be sent again.
     *
     * @param revision the one from which the officer began, 0 for a programme that is new
     */
    public Decision<Programme, ProgrammeRefusal> save(String code, int revision, Contents contents, Cause cause) {
        List<BrokenRule> broken = rules.brokenInDraft(code, contents);
        return broken.isEmpty()
                ? replacing.replace(code, cause, present -> saved(present, code, revision, contents, cause))
                : Decision.rejected(new ProgrammeRefusal.Invalid(broken));
    }

    private Decision<Programme, ProgrammeRefusal> saved(
            Optional<Programme> present, String code, int revision, Contents contents, Cause cause) {
        if (present.isEmpty()) {
            return revision == 0
                    ? Decision.accepted(Programme.begun(code, contents, cause))
                    : Decision.rejected(new ProgrammeRefusal.UnknownProgramme(code));
        }
        Programme known = present.get();
        if (known.working().contents().equals(contents)) {
            return Decision.accepted(known);
        }
        return known.revision() == revision
                ? Decision.accepted(known.redrafted(contents, cause))
                : Decision.rejected(replacing.outdated(known, revision));
    }
}
