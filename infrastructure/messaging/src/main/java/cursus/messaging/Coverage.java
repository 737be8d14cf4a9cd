package cursus.messaging;

/** How much of a source aggregate's stream one document of a consumer is shown. */
public enum Coverage {
    /** Each event, from the first: a missing number is a gap. */
    EVERY_EVENT,
    /** Some of them, as with a compacted topic or a ledger that speaks of many files: only the order counts. */
    SOME_EVENTS
}
