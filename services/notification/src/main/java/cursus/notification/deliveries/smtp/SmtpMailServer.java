package cursus.notification.deliveries.smtp;

import cursus.notification.NotificationSettings;
import cursus.notification.deliveries.ComposedMessage;
import cursus.notification.deliveries.MailServer;
import cursus.notification.deliveries.Obstacle;
import cursus.notification.deliveries.smtp.Guards.Admission;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import jakarta.mail.internet.AddressException;
import java.time.Clock;
import org.eclipse.angus.mail.smtp.SMTPMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Speaks SMTP, once for each call: what is not taken is tried again by the delivery's own schedule, and by nothing else.
 * Nothing of a message goes to the log. Safe for use by many threads.
 */
@Component
final class SmtpMailServer implements MailServer {

    private static final Logger log = LoggerFactory.getLogger(SmtpMailServer.class);

    private final Connections connections;
    private final Guards guards;
    private final MimeMessages mimeMessages;
    private final ReturnPath returnPath;
    private final Clock clock;
    private final ObservationRegistry observations;

    SmtpMailServer(
            Connections connections,
            Guards guards,
            NotificationSettings settings,
            Clock clock,
            ObservationRegistry observations) {
        this.connections = connections;
        this.guards = guards;
        this.mimeMessages =
                new MimeMessages(settings.sender().address(), settings.sender().name());
        this.returnPath = new ReturnPath(settings.smtp().returnPath());
        this.clock = clock;
        this.observations = observations;
    }

    @Override
    public Outcome send(String messageId, String correlationId, ComposedMessage message) {
        try {
            Recipient to = Recipient.of(message.to(), message.toName());
            return switch (guards.admit(to.domain(), messageId)) {
                case Admission.Later(var turn) -> new Outcome.Postponed(clock.instant(), turn);
                case Admission.Place place -> {
                    try (place) {
                        yield send(new Mail(messageId, correlationId, to, message));
                    }
                }
            };
        } catch (AddressException none) {
            return failed(messageId, none);
        }
    }

    private record Mail(String messageId, String correlationId, Recipient to, ComposedMessage message) {

        /** What servers call it between themselves. */
        String name() {
            return messageId.substring(1, messageId.lastIndexOf('@'));
        }
    }

    private Outcome send(Mail mail) {
        SMTPMessage mime = connections.newMail(mail.to());
        Observation sending = MailTrace.observation(mime, mail.correlationId(), observations);
        return sending.observe(() -> {
            Outcome outcome = attempt(mail, mime);
            sending.lowCardinalityKeyValue("outcome", word(outcome));
            return outcome;
        });
    }

    private Outcome attempt(Mail mail, SMTPMessage mime) {
        try {
            mimeMessages.fill(mime, mail.to(), mail.messageId(), mail.message(), clock.instant());
            returnPath.writeOn(mime, mail.name());
            guards.ask(() -> connections.send(mime, mail.name(), mail.to()));
            return new Outcome.Accepted(clock.instant());
        } catch (CallNotPermittedException open) {
            return new Outcome.Delayed(clock.instant(), Obstacle.of(Obstacle.Kind.PAUSED));
        } catch (Exception failure) {
            return failed(mail.messageId(), failure);
        }
    }

    private Outcome failed(String messageId, Exception failure) {
        boolean permanent = Answers.permanent(failure);
        // The server's words may quote the address, so only the kind of failure is logged.
        log.warn(
                "{} was {}: {}",
                messageId,
                permanent ? "refused" : "not taken yet",
                failure.getClass().getSimpleName());
        Obstacle why = Obstacles.behind(failure);
        return permanent ? new Outcome.Refused(clock.instant(), why) : new Outcome.Delayed(clock.instant(), why);
    }

    private static String word(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Accepted _ -> "accepted";
            case Outcome.Delayed _ -> "delayed";
            case Outcome.Postponed _ -> "postponed";
            case Outcome.Refused _ -> "refused";
        };
    }
}
