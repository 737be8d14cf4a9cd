package cursus.notification.deliveries.smtp;

import cursus.notification.NotificationSettings;
import cursus.notification.NotificationSettings.Smtp;
import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadConfig;
import io.github.resilience4j.bulkhead.BulkheadRegistry;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.micrometer.tagged.TaggedBulkheadMetrics;
import io.github.resilience4j.micrometer.tagged.TaggedCircuitBreakerMetrics;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * What stands before the mail server: so many mails at a time, each recipient domain with its share of them and its pace,
 * and nothing at all while the server is known not to answer. There is no retry here. Safe for use by many threads.
 */
@Component
final class Guards {

    private static final String SMTP = "smtp";

    private final Bulkhead places;
    private final DomainPace pace;
    private final CircuitBreaker breaker;
    private final Counter postponedByRate;
    private final Counter postponedByPlaces;

    Guards(NotificationSettings settings, MeterRegistry meters, Clock clock) {
        Smtp smtp = settings.smtp();
        BulkheadRegistry bulkheads = BulkheadRegistry.of(BulkheadConfig.custom()
                .maxConcurrentCalls(smtp.connections())
                .maxWaitDuration(Duration.ZERO)
                .build());
        CircuitBreakerRegistry breakers = CircuitBreakerRegistry.of(breakerConfig(smtp));
        this.places = bulkheads.bulkhead(SMTP);
        this.breaker = breakers.circuitBreaker(SMTP);
        this.pace = new DomainPace(smtp.perDomain(), clock);
        TaggedBulkheadMetrics.ofBulkheadRegistry(bulkheads).bindTo(meters);
        TaggedCircuitBreakerMetrics.ofCircuitBreakerRegistry(breakers).bindTo(meters);
        this.postponedByRate = postponed("rate", meters);
        this.postponedByPlaces = postponed("places", meters);
    }

    /** One attempt to have a mail taken. */
    @FunctionalInterface
    interface Question {
        void ask() throws Exception;
    }

    /** What somebody who wants to send is told. */
    sealed interface Admission {

        /** Come back then. */
        record Later(Instant turn) implements Admission {}

        /** Now; to be closed afterwards. */
        record Place(Bulkhead ofAll, Bulkhead ofDomain) implements Admission, AutoCloseable {

            @Override
            public void close() {
                ofDomain.onComplete();
                ofAll.onComplete();
            }
        }
    }

    Admission admit(String domain, String messageId) {
        Optional<Instant> turn = pace.waits(domain, messageId);
        if (turn.isPresent()) {
            postponedByRate.increment();
            return new Admission.Later(turn.get());
        }
        Bulkhead ofDomain = pace.places(domain);
        if (ofDomain.tryAcquirePermission()) {
            if (places.tryAcquirePermission()) {
                return new Admission.Place(places, ofDomain);
            }
            ofDomain.releasePermission();
        }
        postponedByPlaces.increment();
        return new Admission.Later(pace.anotherTurn(domain, messageId));
    }

    /**
     * Asks the server, unless it is left alone.
     *
     * @throws CallNotPermittedException where it is
     */
    void ask(Question question) throws Exception {
        breaker.executeCallable(() -> {
            question.ask();
            return true;
        });
    }

    /** Only what the server has against everybody counts; what it has against one mail is a good answer. */
    private static CircuitBreakerConfig breakerConfig(Smtp settings) {
        return CircuitBreakerConfig.custom()
                .slidingWindowSize(10)
                .minimumNumberOfCalls(5)
                .failureRateThreshold(50)
                .waitDurationInOpenState(settings.openFor())
                .permittedNumberOfCallsInHalfOpenState(2)
                .recordException(Answers::againstEverybody)
                .build();
    }

    private static Counter postponed(String why, MeterRegistry meters) {
        return Counter.builder("cursus.mail.postponed")
                .description("mails that were not tried yet, since their recipient domain has had its share")
                .tag("why", why)
                .register(meters);
    }
}
