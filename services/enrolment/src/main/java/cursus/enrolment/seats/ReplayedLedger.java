package cursus.enrolment.seats;

/**
 * A ledger as its published log makes it, and how the stored one differs.
 *
 * @param entries how many entries were read, up to the one after which the ledger was stored
 * @param behind how many entries of the stored ledger are not published yet; while there are any, nothing is compared
 * @param waiting how many wait
 * @param hash of the last entry that was read
 * @param findings what must never be, in the order of the log
 * @param differences none where the store says what follows from the log
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
        Excerpt<Difference> differences) {}
