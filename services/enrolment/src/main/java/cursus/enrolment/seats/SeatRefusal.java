package cursus.enrolment.seats;

/** Why the ledger says no. */
public enum SeatRefusal {
    /** This ticket had its decision; the ledger's log tells which. */
    ALREADY_DECIDED,
    /** Tickets before this one have no decision yet. */
    NOT_YET_ITS_TURN,
    /** The hold or the offer was over at the instant of the decision. */
    HOLD_ENDED,
    /** The enrolment has no seat in this ledger. */
    NO_SEAT,
    /** Fewer seats are free than are needed. */
    FULL,
    /** The ledger was written since it was read. */
    CHANGED
}
