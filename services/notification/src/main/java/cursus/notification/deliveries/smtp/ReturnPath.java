package cursus.notification.deliveries.smtp;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import org.eclipse.angus.mail.smtp.SMTPMessage;

/**
 * Where reports about our mails go, and what they are asked to tell. With {@code {delivery}} in it, each mail has a return
 * path of its own, so that even a report that says nothing else tells which mail it is about.
 *
 * @param pattern an address, perhaps with the placeholder; empty where nobody reads reports
 */
record ReturnPath(String pattern) {

    private static final String PLACEHOLDER = "{delivery}";

    ReturnPath {
        try {
            if (!pattern.isEmpty()) {
                new InternetAddress(pattern.replace(PLACEHOLDER, "x"), true);
            }
        } catch (AddressException malformed) {
            throw new IllegalArgumentException("the configured return path is no mail address", malformed);
        }
    }

    /** Asks for a report of what fails for good, with the head of the mail; where it is late, servers say so by themselves. */
    void writeOn(SMTPMessage mail, String name) throws MessagingException {
        if (!pattern.isEmpty()) {
            mail.setEnvelopeFrom(pattern.replace(PLACEHOLDER, name));
            mail.setNotifyOptions(SMTPMessage.NOTIFY_FAILURE);
            mail.setReturnOption(SMTPMessage.RETURN_HDRS);
        }
    }
}
