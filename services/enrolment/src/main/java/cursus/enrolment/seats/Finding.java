package cursus.enrolment.seats;

/**
 * Something in a ledger's log that must never be.
 *
 * @param entry its number in the log; for what nobody can read, that of the entry before, or 0
 * @param what of which kind it is
 * @param about the enrolment, the ticket or the figure that shows it; the number that was expected, or why it can't be read
 */
public record Finding(long entry, Kind what, String about) {

    public enum Kind {
        /** More seats were taken than there were. */
        OVERSOLD,
        /** An entry is missing, or stands at another's place. */
        OUT_OF_SEQUENCE,
        /** Nobody can read it: it may be an entry that is not known here. */
        UNREADABLE,
        /** A ticket had two decisions. */
        DECIDED_TWICE,
        /** A ticket was decided before an earlier one, which had not been passed over. */
        OUT_OF_TURN,
        /** A newcomer was given a seat while others waited. */
        OVERTOOK,
        /** A seat was offered to somebody behind others who waited. */
        OFFERED_OUT_OF_ORDER,
        /** Somebody had two seats of one enrolment. */
        SEATED_TWICE,
        /** What ended or was confirmed had not been given. */
        NO_SUCH_SEAT,
        /** It was confirmed after its end. */
        CONFIRMED_TOO_LATE
    }
}
