package cursus.gateway.system;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;

/** What the gateway knows of itself: of this instance alone, for its guards are its own. */
@Component
class GatewayItself {

    private final String version;
    private final ApplicationContext context;
    private final CircuitBreakerRegistry breakers;

    GatewayItself(
            @Value("${cursus.version:unknown}") String version,
            ApplicationContext context,
            CircuitBreakerRegistry breakers) {
        this.version = version;
        this.context = context;
        this.breakers = breakers;
    }

    /** The guard before a service, which bears the service's name. */
    public record Breaker(String name, String state) {

        /** Whether every call is let through. */
        public boolean closed() {
            return CircuitBreaker.State.CLOSED.name().equals(state);
        }
    }

    /** The gateway at one instant. */
    public record Shown(String version, Instant startedAt, List<Breaker> breakers) {}

    Shown now() {
        return new Shown(version, Instant.ofEpochMilli(context.getStartupDate()), states());
    }

    private List<Breaker> states() {
        return breakers.getAllCircuitBreakers().stream()
                .map(breaker ->
                        new Breaker(breaker.getName(), breaker.getState().name()))
                .sorted(Comparator.comparing(Breaker::name))
                .toList();
    }
}
