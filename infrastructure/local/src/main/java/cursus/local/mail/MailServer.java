package cursus.local.mail;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.mail.MailAddress;
import com.icegreen.greenmail.mail.MovingMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import cursus.embedded.FreePorts;
import jakarta.mail.internet.MimeMessage;
import java.util.regex.Pattern;

/**
 * An SMTP server on the loopback address that takes mail for anybody, keeps it in a folder, and sends nothing on. Whoever
 * stands in {@value #REFUSED} in that folder is nobody. What comes to the address for reports about mails that came back
 * can be read by IMAP, too, until the server ends.
 */
public final class MailServer implements AutoCloseable {

    /** The setting that names the port. */
    public static final String PORT_SETTING = "cursus.port.smtp";

    /** Addresses that are refused, one on each line. */
    static final String REFUSED = "refused.txt";
    /** The setting that names the port of IMAP. */
    public static final String IMAP_PORT_SETTING = "cursus.port.imap";

    /** Where reports about mails that came back go. */
    public static final String BOUNCES = "bounces@example.org";

    /** A return path for each mail: the server takes what is between + and @ for a note. */
    public static final String RETURN_PATH = "bounces+{delivery}@example.org";

    private static final Pattern TO_BOUNCES =
            Pattern.compile("bounces(\\+[^@]*)?@example\\.org", Pattern.CASE_INSENSITIVE);

    private static final long START_WITHIN_MILLIS = 20_000;

    private final GreenMail server;

    private MailServer(GreenMail server) {
        this.server = server;
    }

    /** Starts the server. A mail is acknowledged once it is in the folder. */
    public static MailServer start(int smtpPort, int imapPort, MailFolder folder) {
        FreePorts.require(smtpPort, "the mail server", PORT_SETTING);
        FreePorts.require(imapPort, "the mail server’s IMAP", IMAP_PORT_SETTING);
        ServerSetup[] setups = {setup(smtpPort, ServerSetup.PROTOCOL_SMTP), setup(imapPort, ServerSetup.PROTOCOL_IMAP)};
        GreenMail server = new ChoosyGreenMail(setups, new RefusedAddresses(folder.beside(REFUSED)))
                .withConfiguration(GreenMailConfiguration.aConfig().withDisabledAuthentication());
        server.start();
        GreenMailUser bounces = server.setUser(BOUNCES, BOUNCES, "");
        server.getManagers().getUserManager().setMessageDeliveryHandler((message, recipient) -> {
            if (isFirst(message, recipient)) {
                folder.keep(message.getMessage(), recipient.getEmail());
            }
            return TO_BOUNCES.matcher(recipient.getEmail()).matches() ? bounces : new Reader(recipient.getEmail());
        });
        return new MailServer(server);
    }

    private static ServerSetup setup(int port, String protocol) {
        ServerSetup setup = new ServerSetup(port, "127.0.0.1", protocol);
        setup.setServerStartupTimeout(START_WITHIN_MILLIS);
        return setup;
    }

    @Override
    public void close() {
        server.stop();
    }

    /** The server delivers once per recipient; a mail to several people is still one mail. */
    private static boolean isFirst(MovingMessage message, MailAddress recipient) {
        return message.getToAddresses().stream()
                .findFirst()
                .filter(recipient::equals)
                .isPresent();
    }

    /** A mailbox that keeps nothing, since the folder does; the server's own would fill the memory. */
    private record Reader(String email) implements GreenMailUser {

        @Override
        public String getEmail() {
            return email;
        }

        @Override
        public String getLogin() {
            return email;
        }

        @Override
        public String getPassword() {
            return "";
        }

        @Override
        public String getQualifiedMailboxName() {
            return email;
        }

        @Override
        public void deliver(MovingMessage message) {}

        @Override
        public void deliver(MimeMessage message) {}

        @Override
        public void create() {}

        @Override
        public void delete() {}

        @Override
        public void setPassword(String password) {}

        @Override
        public void authenticate(String password) {}
    }
}
