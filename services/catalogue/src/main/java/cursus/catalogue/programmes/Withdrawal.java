package cursus.catalogue.programmes;

import java.time.Instant;
import java.util.Optional;

/**
 * A programme is no longer offered.
 *
 * @param note for the readers of its page
 * @param withdrawnBy the opaque id of who did it
 */
public record Withdrawal(Reason reason, Optional<Text> note, Instant withdrawnAt, String withdrawnBy) {

    /** Why. Events tell this alone, since words may name somebody. */
    public enum Reason {
        REPLACED,
        NO_LONGER_OFFERED,
        UNDER_REVISION,
        OTHER
    }
}
