package cursus.gateway.ledgers;

import java.util.List;
import java.util.Optional;

/**
 * A ledger as its log makes it, as enrolment tells.
 *
 * @param behind how many entries are not published yet; while there are any, nothing is compared
 */
public record ReplayedLedger(
        String cohort,
        long entries,
        long behind,
        int capacity,
        int taken,
        int waiting,
        String hash,
        Excerpt<Finding> findings,
        Excerpt<Difference> differences) {

    /** The first of many, and how many there are. */
    public record Excerpt<T>(int all, List<T> first) {

        public boolean cut() {
            return first.size() < all;
        }
    }

    /**
     * What must never be in a log.
     *
     * @param what a code whose words are {@code replay.finding.<code>}
     * @param about the enrolment, ticket or figure that shows it
     */
    public record Finding(long entry, String what, String about) {}

    /**
     * What the store has otherwise.
     *
     * @param what a code whose words are {@code replay.difference.<code>}
     * @param enrolment absent where it is nobody's
     * @param inLog absent where it has none, as in the store
     */
    public record Difference(
            String what, Optional<String> enrolment, Optional<String> inLog, Optional<String> inStore) {}

    /** Whether all was compared and nothing is wrong. */
    public boolean sound() {
        return behind == 0 && findings.all() == 0 && differences.all() == 0;
    }
}
