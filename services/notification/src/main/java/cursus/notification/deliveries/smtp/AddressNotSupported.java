package cursus.notification.deliveries.smtp;

import jakarta.mail.MessagingException;

/** The address has something beyond ASCII, and the server does not offer SMTPUTF8 (RFC 6531). */
final class AddressNotSupported extends MessagingException {

    private static final long serialVersionUID = 1L;

    AddressNotSupported() {
        super("the mail server does not offer SMTPUTF8");
    }
}
