package cursus.notification.deliveries.smtp;

import cursus.notification.NotificationSettings;
import cursus.notification.deliveries.ComposedMessage;
import cursus.notification.deliveries.MailServer;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.micrometer.tagged.TaggedCircuitBreakerMetrics;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryConfig;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/**
 * Speaks SMTP. A connection that fails is tried again at once; a server that keeps failing is left alone for a while,
 * and deliveries are put off without a wait. Nothing of a message goes to the log. Safe for use by many threads.
 */
@Component
final class SmtpMailServer implements MailServer {

    private static final Logger log = LoggerFactory.getLogger(SmtpMailServer.class);
    private static final Duration BETWEEN_CONNECTS = Duration.ofMillis(200);

    private final JavaMailSender sender;
    private final MimeMessages mimeMessages;
    private final Clock clock;
    private final CircuitBreaker breaker;
    private final Retry connects;
    private final ObservationRegistry observations;

    SmtpMailServer(
            JavaMailSender sender,
            NotificationSettings settings,
            Clock clock,
            MeterRegistry meters,
            ObservationRegistry observations) {
        this.sender = sender;
        this.mimeMessages =
                new MimeMessages(settings.sender().address(), settings.sender().name());
        this.clock = clock;
        CircuitBreakerRegistry breakers = CircuitBreakerRegistry.of(breakerConfig(settings.smtp()));
        this.breaker = breakers.circuitBreaker("smtp");
        this.connects = Retry.of("smtp", retryConfig(settings.smtp()));
        TaggedCircuitBreakerMetrics.ofCircuitBreakerRegistry(breakers).bindTo(meters);
        this.observations = observations;
    }

    @Override
    public Outcome send(String messageId, String correlationId, ComposedMessage message) {
        MimeMessage mail = sender.createMimeMessage();
        Observation sending = MailTrace.observation(mail, correlationId, observations);
        return sending.observe(() -> {
            Outcome outcome = attempt(mail, messageId, message);
            sending.lowCardinalityKeyValue("outcome", word(outcome));
            return outcome;
        });
    }

    private Outcome attempt(MimeMessage mail, String messageId, ComposedMessage message) {
        try {
            mimeMessages.fill(mail, messageId, message);
            breaker.executeRunnable(Retry.decorateRunnable(connects, () -> sender.send(mail)));
            return new Outcome.Accepted(clock.instant());
        } catch (CallNotPermittedException open) {
            return new Outcome.Delayed(clock.instant());
        } catch (RuntimeException | MessagingException failure) {
            return failed(messageId, failure);
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
        return permanent ? new Outcome.Refused(clock.instant()) : new Outcome.Delayed(clock.instant());
    }

    private static String word(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Accepted _ -> "accepted";
            case Outcome.Delayed _ -> "delayed";
            case Outcome.Refused _ -> "refused";
        };
    }

    private static CircuitBreakerConfig breakerConfig(NotificationSettings.Smtp settings) {
        return CircuitBreakerConfig.custom()
                .slidingWindowSize(10)
                .minimumNumberOfCalls(5)
                .failureRateThreshold(50)
                .waitDurationInOpenState(settings.openFor())
                .permittedNumberOfCallsInHalfOpenState(2)
                .ignoreException(Answers::permanent)
                .build();
    }

    private static RetryConfig retryConfig(NotificationSettings.Smtp settings) {
        return RetryConfig.custom()
                .maxAttempts(settings.connectAttempts())
                .waitDuration(BETWEEN_CONNECTS)
                .retryOnException(Answers::couldNotConnect)
                .build();
    }
}
