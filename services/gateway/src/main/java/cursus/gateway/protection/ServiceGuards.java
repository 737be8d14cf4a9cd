package cursus.gateway.protection;

import io.github.resilience4j.bulkhead.BulkheadConfig;
import io.github.resilience4j.bulkhead.BulkheadRegistry;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.retry.RetryRegistry;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** One guard for each service, shared by all who ask it. */
@Component
public class ServiceGuards {

    private static final String CHANGES = "-changes";

    private final Map<String, ServiceGuard> guards = new ConcurrentHashMap<>();
    private final BulkheadRegistry places;
    private final CircuitBreakerRegistry breakers;
    private final RetryRegistry retries;
    private final ProtectionSettings settings;

    ServiceGuards(
            BulkheadRegistry places,
            CircuitBreakerRegistry breakers,
            RetryRegistry retries,
            ProtectionSettings settings) {
        this.places = places;
        this.breakers = breakers;
        this.retries = retries;
        this.settings = settings;
    }

    /** @param service its name in paths, metrics and logs */
    public ServiceGuard of(String service) {
        return guards.computeIfAbsent(service, this::made);
    }

    private ServiceGuard made(String service) {
        return new ServiceGuard(
                service,
                new ServiceGuard.Places(
                        places.bulkhead(service, waitingFor(settings.answerTimeout())),
                        places.bulkhead(service + CHANGES, waitingFor(settings.changeTimeout()))),
                breakers.circuitBreaker(service),
                retries.retry(service),
                settings.breaker().openFor());
    }

    private BulkheadConfig waitingFor(Duration patience) {
        return BulkheadConfig.from(places.getDefaultConfig())
                .maxWaitDuration(patience)
                .build();
    }
}
