package cursus.notification.deliveries;

/** What is known by now of all that a message says. */
sealed interface Gathered {

    Gathered MISSING = new Missing();
    Gathered NOTHING_TO_TELL = new NothingToTell();

    /** All of it. */
    record Complete(Facts facts) implements Gathered {}

    /** Something is not known yet that is worth the wait. */
    record Missing() implements Gathered {}

    /** Whatever it would say has been told by others, or no longer holds. */
    record NothingToTell() implements Gathered {}
}
