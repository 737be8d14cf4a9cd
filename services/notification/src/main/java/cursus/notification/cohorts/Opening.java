package cursus.notification.cohorts;

import java.time.Instant;

/**
 * That registration for a cohort has opened.
 *
 * @param first the id of the event that told so for the first time, which stays, however often it opens again
 * @param at when it was last told
 * @param open false once it is over, or put off
 */
public record Opening(String first, Instant at, boolean open) {

    Opening again(Instant later) {
        return new Opening(first, later, true);
    }

    Opening stillOpen(boolean still) {
        return new Opening(first, at, open && still);
    }
}
