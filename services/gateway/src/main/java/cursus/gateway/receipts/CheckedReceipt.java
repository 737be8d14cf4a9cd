package cursus.gateway.receipts;

import java.time.Instant;
import java.util.Optional;

/**
 * What a genuine receipt says.
 *
 * @param entries how many entries the log of the cohort's seats had when the ticket was given
 * @param head the hash of the last of them
 * @param entriesNow how many it has now; empty where the cohort's seats are not known
 */
public record CheckedReceipt(
        String cohort, long ticket, Instant requestedAt, long entries, String head, Optional<Long> entriesNow) {

    /** A log only grows: one that is shorter now was cut, or restored from an old copy. */
    public boolean logWasCut() {
        return entriesNow.filter(now -> now < entries).isPresent();
    }
}
