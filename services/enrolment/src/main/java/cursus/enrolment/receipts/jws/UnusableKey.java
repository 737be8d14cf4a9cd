package cursus.enrolment.receipts.jws;

/** The service cannot vouch for anything with the keys that it was given. Says which setting, and nothing of the key. */
final class UnusableKey extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnusableKey(String message) {
        super(message);
    }
}
