package cursus.notification.deliveries;

/** Where a delivery stands. */
public enum DeliveryState {
    /** A fact that the message needs is not known yet. */
    AWAITING,
    /** To be sent when it is due. */
    PLANNED,
    /** Claimed by an instance, for the time of a lease. */
    SENDING,
    /** The mail server took it. */
    SENT,
    /** It will not be sent. */
    FAILED,
    /** The mail server took it, and the recipient's sent it back. */
    BOUNCED,
    /** It was not sent, for by then it had nothing left to tell: others had told it, or it no longer held. */
    SUPERSEDED;

    /** Whether nothing more happens to it by itself. */
    public boolean ended() {
        return this == SENT || this == FAILED || this == BOUNCED || this == SUPERSEDED;
    }
}
