package cursus.catalogue.programmes;

import cursus.messaging.Cause;
import cursus.messaging.Decision;
import java.util.List;
import java.util.Optional;

/** A training officer makes a programme public. */
public final class PublishingProgramme {

    private final Programmes programmes;
    private final Replacing replacing;
    private final ContentsRules rules;

    public PublishingProgramme(Programmes programmes, ContentsRules rules) {
        this.programmes = programmes;
        this.replacing = new Replacing(programmes);
        this.rules = rules;
    }

    /** At once, as version 1 of a code that is new. */
    public Decision<Programme, ProgrammeRefusal> publish(String code, Contents contents, Cause cause) {
        return unlessBroken(
                code,
                contents,
                () -> replacing.replace(
                        code,
                        cause,
                        present -> present.<Decision<Programme, ProgrammeRefusal>>map(known ->
                                        Decision.rejected(new ProgrammeRefusal.ProgrammeExists(code, known.version())))
                                .orElseGet(() -> Decision.of(
                                        Programme.begun(code, contents, cause).publishing(cause)))));
    }

    /** What is written becomes the draft and the next version, in one write. */
    public Decision<Programme, ProgrammeRefusal> publish(String code, int revision, Contents contents, Cause cause) {
        return unlessBroken(
                code,
                contents,
                () -> replacing.replace(code, cause, present -> written(present, code, revision, contents, cause)));
    }

    /** The draft becomes the next version. */
    public Decision<Programme, ProgrammeRefusal> publish(String code, int revision, Cause cause) {
        return replacing.replace(code, cause, present -> drafted(present, code, revision, cause));
    }

    /** What publishing the draft would come to; nothing is written. */
    public Decision<Programme, ProgrammeRefusal> preview(String code, int revision, Cause cause) {
        return drafted(programmes.find(code), code, revision, cause);
    }

    private Decision<Programme, ProgrammeRefusal> drafted(
            Optional<Programme> present, String code, int revision, Cause cause) {
        if (present.isEmpty()) {
            return Decision.rejected(new ProgrammeRefusal.UnknownProgramme(code));
        }
        Programme known = present.get();
        if (known.revision() != revision) {
            return Decision.rejected(replacing.outdated(known, revision));
        }
        List<BrokenRule> broken =
                rules.brokenInPublication(code, known.working().contents());
        return broken.isEmpty() ? next(known, cause) : Decision.rejected(new ProgrammeRefusal.Invalid(broken));
    }

    private Decision<Programme, ProgrammeRefusal> written(
            Optional<Programme> present, String code, int revision, Contents contents, Cause cause) {
        if (present.isEmpty()) {
            return revision == 0
                    ? Decision.of(Programme.begun(code, contents, cause).publishing(cause))
                    : Decision.rejected(new ProgrammeRefusal.UnknownProgramme(code));
        }
        Programme known = present.get();
        return known.revision() == revision
                ? next(known.redrafted(contents, cause), cause)
                : Decision.rejected(replacing.outdated(known, revision));
    }

    private static Decision<Programme, ProgrammeRefusal> next(Programme known, Cause cause) {
        return known.differsFromPublished()
                ? Decision.of(known.publishing(cause))
                : Decision.rejected(new ProgrammeRefusal.NothingToPublish(known.code(), known.version()));
    }

    private Decision<Programme, ProgrammeRefusal> unlessBroken(String code, Contents contents, Writing writing) {
        List<BrokenRule> broken = rules.brokenInPublication(code, contents);
        return broken.isEmpty() ? writing.write() : Decision.rejected(new ProgrammeRefusal.Invalid(broken));
    }

    private interface Writing {
        Decision<Programme, ProgrammeRefusal> write();
    }
}
