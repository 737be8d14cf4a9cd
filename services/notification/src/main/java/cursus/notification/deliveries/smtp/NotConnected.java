package cursus.notification.deliveries.smtp;

import jakarta.mail.MessagingException;

/** The server could not be reached, or did not greet us as a mail server does. Nothing of a mail was said to it. */
final class NotConnected extends MessagingException {

    private static final long serialVersionUID = 1L;

    NotConnected(MessagingException cause) {
        super("no connection to the mail server", cause);
    }
}
