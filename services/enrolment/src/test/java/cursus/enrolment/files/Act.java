package cursus.enrolment.files;

import cursus.enrolment.seats.Party;

/** Something that happens to a cohort, or to the machine that keeps it. People are numbers. */
sealed interface Act {

    /** @param key another one means that the same person asks again */
    record Asks(int person, int key, Party party) implements Act {}

    /** So many parties that have not asked before ask at the same time. */
    record Rush(int parties, Party each) implements Act {}

    /** The same person at the same moment in two places. */
    record AsksTwice(int person) implements Act {}

    /** Somebody takes a ticket, and their request never comes. */
    record LosesTicket() implements Act {}

    record Confirms(int person) implements Act {}

    record Cancels(int person) implements Act {}

    /** @param seconds may be negative: a clock that is set back */
    record Passes(long seconds) implements Act {}

    /** All that is due by now is looked at. */
    record WakesUp() implements Act {}

    /** The ledger's log comes again, from its beginning. */
    record ReadsLog() implements Act {}

    record Allots(int capacity) implements Act {}

    /** Whoever writes next dies; {@code after} the write or before it. */
    record Dies(Where where, boolean after) implements Act {}

    /** At another instance, between the next reading of the ledger and its writing. */
    record Meanwhile(Act other) implements Act {}

    record ClosesDesk() implements Act {}

    record OpensDesk() implements Act {}

    enum Where {
        LEDGERS,
        FILES
    }
}
