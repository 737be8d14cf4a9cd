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
    FAILED;

    boolean ended() {
        return this == SENT || this == FAILED;
    }
}
