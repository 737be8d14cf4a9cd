package cursus.notification.deliveries.smtp;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import java.time.Duration;
import org.eclipse.angus.mail.smtp.SMTPMessage;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/** A connection to the mail server that has greeted us. For use by one thread at a time. */
final class Connection {

    /** So fresh that it need not be asked whether it is still there. */
    private static final Duration FRESH = Duration.ofSeconds(1);

    private final SMTPTransport transport;
    private int mails;

    Connection(SMTPTransport transport) {
        this.transport = transport;
    }

    /**
     * @param name given to the mail between servers, where they keep one: a report about it then says which it was
     */
    void send(SMTPMessage mail, String name, Address to) throws MessagingException {
        mails++;
        if (transport.supportsExtension("DSN")) {
            mail.setMailExtension("ENVID=" + name);
        }
        transport.sendMessage(mail, new Address[] {to});
    }

    boolean takesInternationalAddresses() {
        return transport.supportsExtension("SMTPUTF8");
    }

    boolean usable(Duration idle, int mostMails) {
        return mails < mostMails && (idle.compareTo(FRESH) < 0 || transport.isConnected());
    }

    void close() throws MessagingException {
        transport.close();
    }
}
