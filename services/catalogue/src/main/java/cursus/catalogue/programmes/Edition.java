package cursus.catalogue.programmes;

import java.time.Instant;
import java.util.Optional;

/**
 * One published version of a programme: what it says never changes.
 *
 * @param version 1 on first publication
 * @param publishedBy the opaque id of who did; missing where nobody wrote it down yet
 * @param withdrawal where it was taken back before another version followed
 */
public record Edition(
        String code,
        int version,
        Contents contents,
        Instant publishedAt,
        Optional<String> publishedBy,
        Optional<Withdrawal> withdrawal) {

    /** Every published version has one. */
    public Text title() {
        return contents.title().orElseThrow();
    }
}
