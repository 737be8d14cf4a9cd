package cursus.notification.deliveries;

/** Why a delivery will not be sent. */
public enum Failure {
    /** The address, or the server for good, refused it. */
    PERMANENT,
    /** It was tried for as long as the operator allows. */
    EXHAUSTED
}
