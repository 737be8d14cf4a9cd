package cursus.notification.deliveries.smtp;

import cursus.notification.NotificationSettings;
import cursus.notification.Samples;
import cursus.notification.deliveries.ComposedMessage;
import cursus.notification.deliveries.MailServer;
import cursus.notification.deliveries.MailServer.Outcome;
import cursus.notification.languages.Language;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.observation.ObservationRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** The way out as it is put together in the service, with settings of the test's. */
public record Gateway(MailServer server, SimpleMeterRegistry meters) {

    public static final String CORRELATION_ID = "1d5a0165-114a-4c4a-a9c2-f4c064aeed93";

    public static Gateway to(int port) {
        return to(port, Samples.smtp());
    }

    public static Gateway to(int port, NotificationSettings.Smtp smtp) {
        JavaMailSenderImpl host = new JavaMailSenderImpl();
        host.setHost("127.0.0.1");
        host.setPort(port);
        NotificationSettings settings = Samples.settings(smtp);
        SimpleMeterRegistry meters = new SimpleMeterRegistry();
        Clock clock = Clock.systemUTC();
        return new Gateway(
                new SmtpMailServer(
                        new Connections(host, smtp),
                        new Guards(settings, meters, clock),
                        settings,
                        clock,
                        ObservationRegistry.create()),
                meters);
    }

    /** To one domain so many mails a second, and so many at a time. */
    public static NotificationSettings.Smtp perDomain(int mails, int connections) {
        NotificationSettings.Smtp usual = Samples.smtp();
        return with(usual, new NotificationSettings.PerDomain(mails, Duration.ofSeconds(1), connections, 100));
    }

    public Outcome send(int number, String address) {
        return send(number, message(address, "Claire Fontaine", "Réservé : « Piloter »"));
    }

    public Outcome send(int number, ComposedMessage message) {
        return server.send(messageId(number), CORRELATION_ID, message);
    }

    public static ComposedMessage message(String address, String name, String subject) {
        String text = "Bonjour,\n.\n..une ligne qui commence par des points\nà bientôt ".repeat(40);
        return new ComposedMessage(
                address, name, Language.FRENCH, subject, text, "<p>Bonjour, à bientôt</p>", List.of());
    }

    public static String messageId(int number) {
        return "<%s@cursus.example.org>".formatted(name(number));
    }

    public static String name(int number) {
        return "00000000-0000-4000-8000-%012d".formatted(number);
    }

    private static NotificationSettings.Smtp with(
            NotificationSettings.Smtp usual, NotificationSettings.PerDomain perDomain) {
        return new NotificationSettings.Smtp(
                usual.connections(),
                usual.connectWithin(),
                usual.answerWithin(),
                usual.doneWithin(),
                usual.keepFor(),
                usual.mailsPerConnection(),
                usual.openFor(),
                usual.returnPath(),
                perDomain);
    }
}
