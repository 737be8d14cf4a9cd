package cursus.catalogue.programmes;

import cursus.messaging.Cause;
import cursus.messaging.Change;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A programme: what is published of it, and what officers are writing. Earlier versions lie beside it, see
 * {@link Programmes#keep(Edition)}.
 *
 * @param code what people quote, such as {@code ACAT21-041}; also its id
 * @param version the newest that was published, 0 before the first
 * @param contents what that version says
 * @param draft missing only where nobody has changed anything since drafts exist
 */
public record Programme(
        String code,
        int version,
        Optional<Contents> contents,
        Optional<Instant> publishedAt,
        Optional<String> publishedBy,
        Optional<Withdrawal> withdrawal,
        Optional<Draft> draft) {

    private static final Pattern CODE = Pattern.compile("[A-Z0-9][A-Z0-9-]{2,29}");

    /** Whether a programme or a cohort may have this code: it can be said, and stands in addresses as it is. */
    public static boolean isCode(String text) {
        return CODE.matcher(text).matches();
    }

    /** Nobody reads it yet but officers. */
    static Programme begun(String code, Contents contents, Cause cause) {
        return new Programme(
                code,
                0,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(new Draft(1, contents, cause.at(), cause.actor())));
    }

    /** What was published last, whether or not it was taken back. */
    public Optional<Edition> published() {
        return contents.map(
                words -> new Edition(code, version, words, publishedAt.orElse(Instant.EPOCH), publishedBy, withdrawal));
    }

    /** What is on offer. */
    public Optional<Edition> offered() {
        return withdrawal.isPresent() ? Optional.empty() : published();
    }

    /** What officers go on writing from: before anybody has, what is published. */
    public Draft working() {
        return draft.orElseGet(
                () -> new Draft(0, contents.orElseThrow(), publishedAt.orElse(Instant.EPOCH), publishedBy.orElse("")));
    }

    public int revision() {
        return working().revision();
    }

    /** Whether publishing would change anything that the public reads. */
    public boolean differsFromPublished() {
        return withdrawal.isPresent() || !contents.equals(Optional.of(working().contents()));
    }

    Programme redrafted(Contents words, Cause cause) {
        return new Programme(
                code, version, contents, publishedAt, publishedBy, withdrawal, Optional.of(next(words, cause)));
    }

    /** The draft becomes the next version, which also ends a withdrawal. */
    Change<Programme> publishing(Cause cause) {
        Programme next = new Programme(
                code,
                version + 1,
                Optional.of(working().contents()),
                Optional.of(cause.at()),
                Optional.of(cause.actor()),
                Optional.empty(),
                Optional.of(next(working().contents(), cause)));
        return Change.to(next, ProgrammePublished.of(next.published().orElseThrow()));
    }

    Change<Programme> withdrawing(Withdrawal.Reason reason, Optional<Text> note, Cause cause) {
        Programme next = new Programme(
                code,
                version,
                contents,
                publishedAt,
                publishedBy,
                Optional.of(new Withdrawal(reason, note, cause.at(), cause.actor())),
                Optional.of(next(working().contents(), cause)));
        return Change.to(next, new ProgrammeWithdrawn(code, version, reason));
    }

    private Draft next(Contents words, Cause cause) {
        return new Draft(revision() + 1, words, cause.at(), cause.actor());
    }
}
