package cursus.messaging.inbox;

/** A record that no retry will ever make readable; it goes to the dead letters at once. */
public final class Undecodable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Undecodable(String message) {
        super(message);
    }

    Undecodable(String message, Throwable cause) {
        super(message, cause);
    }
}
