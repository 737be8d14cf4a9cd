package cursus.load.deliveries;

import cursus.load.measuring.Crew;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.UUID;

/** The same mail library and nothing else: one mail again and again, over as many connections as the service has. */
final class RawClient {

    /** Then a new connection, as the service does. */
    private static final int MAILS_PER_CONNECTION = 50;

    private final Session session;
    private final Path sample;

    RawClient(int port, Path sample) {
        Properties properties = new Properties();
        properties.setProperty("mail.smtp.host", "127.0.0.1");
        properties.setProperty("mail.smtp.port", Integer.toString(port));
        this.session = Session.getInstance(properties);
        this.sample = sample;
    }

    /** @return mails a second */
    double perSecond(int mails, int connections) {
        double connectionsPerSecond = Crew.of(connections).share(mails / MAILS_PER_CONNECTION, _ -> oneConnection());
        return connectionsPerSecond * MAILS_PER_CONNECTION;
    }

    private void oneConnection() {
        try (InputStream in = Files.newInputStream(sample);
                Transport transport = session.getTransport("smtp")) {
            MimeMessage mail = new MimeMessage(session, in);
            transport.connect();
            for (int number = 0; number < MAILS_PER_CONNECTION; number++) {
                mail.setHeader("Message-ID", "<%s@load.example.org>".formatted(UUID.randomUUID()));
                Address to = new InternetAddress("raw@d%d.example.org".formatted(number));
                transport.sendMessage(mail, new Address[] {to});
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
