package cursus.catalogue.interest;

/** Where an interest stands. */
public enum InterestState {
    /** Somebody gave an address, which may be another's. */
    TO_CONFIRM,
    /** Whoever reads the address's mails wants to be told. */
    CONFIRMED,
    /** Nothing is known any more of whose it was. */
    ENDED
}
