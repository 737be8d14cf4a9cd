package cursus.enrolment.seats;

import java.time.Instant;

/** The port to the published log of a ledger, which is read anew each time. Safe for use by many threads. */
public interface LedgerLog {

    /** What somebody makes of a log; called in the thread of whoever reads. */
    interface Reader {

        /**
         * The next entry; what was published twice comes once.
         *
         * @param number as its record says, from 1; it may be wrong
         * @param at when it was decided, by the clock of the instance that decided
         */
        void entry(LedgerEvent entry, long number, Instant at);

        /** A record at this place that nobody can read, and why, in words that quote nothing of it. */
        void unreadable(String why);
    }

    /**
     * Reads a cohort's log from its first entry to the last that is published now. It takes as long as the log is long, and
     * gives up after seconds without an answer.
     *
     * @throws RuntimeException where the log can't be reached; a later attempt may succeed
     */
    void read(String cohort, Reader reader);
}
