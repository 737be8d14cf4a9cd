package cursus.local.mail;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.mail.MailAddress;
import com.icegreen.greenmail.mail.MovingMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import cursus.embedded.FreePorts;
import jakarta.mail.internet.MimeMessage;

/** An SMTP server on the loopback address that takes mail for anybody, keeps it in a folder, and sends nothing on. */
public final class MailServer implements AutoCloseable {

    /** The setting that names the port. */
    public static final String PORT_SETTING = "cursus.port.smtp";

    private static final long START_WITHIN_MILLIS = 20_000;

    private final GreenMail server;

    private MailServer(GreenMail server) {
        this.server = server;
    }

    /** Starts the server. A mail is acknowledged once it is in the folder. */
    public static MailServer start(int port, MailFolder folder) {
        FreePorts.require(port, "the mail server", PORT_SETTING);
        ServerSetup setup = new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
        setup.setServerStartupTimeout(START_WITHIN_MILLIS);
        GreenMail server = new GreenMail(setup)
                .withConfiguration(GreenMailConfiguration.aConfig().withDisabledAuthentication());
        server.start();
        server.getManagers().getUserManager().setMessageDeliveryHandler((message, recipient) -> {
            if (isFirst(message, recipient)) {
                folder.keep(message.getMessage(), recipient.getEmail());
            }
            return new Reader(recipient.getEmail());
        });
        return new MailServer(server);
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
