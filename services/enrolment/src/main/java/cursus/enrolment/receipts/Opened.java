package cursus.enrolment.receipts;

/** What a text turns out to be that somebody shows as a receipt. */
public sealed interface Opened {

    /** Signed by us. Whether it is the first copy or the hundredth, nobody can tell, and nothing hangs on it. */
    record Genuine(Receipt receipt) implements Opened {}

    /** Nothing that we vouch for. */
    record Refused(Reason reason) implements Opened {}

    enum Reason {
        /** No whole receipt: cut short, too long, or something else altogether. */
        UNREADABLE,
        /** It names a key that is not, or no longer, among ours. */
        KEY_UNKNOWN,
        /** It looks like one, and the signature does not belong to what it says. */
        ALTERED
    }
}
