package cursus.notification.deliveries;

/** A message could not be written: a fault of its template or of a fact, to be mended by somebody. */
public final class MessageFault extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public MessageFault(String message, Throwable cause) {
        super(message, cause);
    }
}
