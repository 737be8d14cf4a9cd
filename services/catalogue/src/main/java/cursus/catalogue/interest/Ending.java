package cursus.catalogue.interest;

/** Why an interest is over. */
public enum Ending {
    /** Nobody confirmed the address in time. */
    NOT_CONFIRMED,
    /** Its owner does not want to be told. */
    UNSUBSCRIBED,
    /** Registration has opened, and its owner was told. */
    TOLD,
    /** The cohort is cancelled. */
    COHORT_CANCELLED,
    /** The cohort is over, and registration never opened. */
    COHORT_OVER
}
