package cursus.load.deliveries;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.mail.MovingMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;

/** A mail server that takes everything, keeps the first mail alone, and says how many there were, by fifties. */
final class SinkProcess {

    static final String READY = "the sink is ready";
    static final String TAKEN = "taken ";
    static final int EVERY = 50;

    private SinkProcess() {}

    /** @param arguments the port, and the file for the first mail */
    public static void main(String[] arguments) {
        ServerSetup setup = new ServerSetup(Integer.parseInt(arguments[0]), "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
        GreenMail server = new GreenMail(setup)
                .withConfiguration(GreenMailConfiguration.aConfig().withDisabledAuthentication());
        server.start();
        AtomicLong taken = new AtomicLong();
        Path sample = Path.of(arguments[1]);
        server.getManagers().getUserManager().setMessageDeliveryHandler((message, recipient) -> {
            long number = taken.incrementAndGet();
            if (number == 1) {
                keep(message, sample);
            }
            if (number % EVERY == 0) {
                System.out.println(TAKEN + number);
            }
            return new Nobody(recipient.getEmail());
        });
        System.out.println(READY);
    }

    private static void keep(MovingMessage message, Path sample) {
        try (OutputStream out = Files.newOutputStream(sample)) {
            message.getMessage().writeTo(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whoever it is: nothing is kept for them. */
    private record Nobody(String email) implements GreenMailUser {

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
