package cursus.catalogue.programmes.web;

import cursus.catalogue.programmes.Completeness;
import cursus.catalogue.programmes.Contents;
import cursus.catalogue.programmes.Draft;
import cursus.catalogue.programmes.Programme;
import cursus.catalogue.programmes.Text;
import cursus.catalogue.programmes.Withdrawal;
import java.time.Instant;
import java.util.Optional;

/**
 * A programme as its officers see it.
 *
 * @param unpublished whether publishing it would change what the public reads
 */
record DraftAnswer(
        String programme,
        State state,
        int version,
        int revision,
        boolean unpublished,
        Instant changedAt,
        String changedBy,
        Optional<Withdrawal> withdrawal,
        Completeness completeness,
        Contents contents) {

    /** What the public sees of it. */
    enum State {
        DRAFT,
        PUBLISHED,
        WITHDRAWN;

        static State of(Programme programme) {
            if (programme.version() == 0) {
                return DRAFT;
            }
            return programme.withdrawal().isPresent() ? WITHDRAWN : PUBLISHED;
        }
    }

    /** The same as one line of a list. */
    record Line(
            String programme,
            State state,
            int version,
            int revision,
            boolean unpublished,
            Instant changedAt,
            String changedBy,
            Optional<Text> title,
            Optional<String> family,
            int completeness) {

        static Line of(Programme programme) {
            Draft draft = programme.working();
            return new Line(
                    programme.code(),
                    State.of(programme),
                    programme.version(),
                    programme.revision(),
                    programme.differsFromPublished(),
                    draft.changedAt(),
                    draft.changedBy(),
                    draft.contents().title(),
                    draft.contents().family(),
                    Completeness.of(draft.contents()).percent());
        }
    }

    static DraftAnswer of(Programme programme) {
        Draft draft = programme.working();
        return new DraftAnswer(
                programme.code(),
                State.of(programme),
                programme.version(),
                programme.revision(),
                programme.differsFromPublished(),
                draft.changedAt(),
                draft.changedBy(),
                programme.withdrawal(),
                Completeness.of(draft.contents()),
                draft.contents());
    }
}
