package cursus.gateway.protection;

import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadFullException;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.event.CircuitBreakerOnStateTransitionEvent;
import io.github.resilience4j.retry.Retry;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.client.ResourceAccessException;

/**
 * Stands before one service, for the pages' calls and the routed ones alike: so many calls at a time, the others in line,
 * and none while the service is known not to answer. What changes something has places of its own, so that those who only
 * look do not keep those who act from theirs. Whoever is turned away learns when to come back. Safe for use by many threads.
 */
public final class ServiceGuard {

    private static final Logger log = LoggerFactory.getLogger(ServiceGuard.class);

    private final String service;
    private final Places places;
    private final CircuitBreaker breaker;
    private final Retry again;
    private final Duration openFor;
    private final Clock clock = Clock.systemUTC();
    private volatile Instant nextTrial = Instant.EPOCH;

    ServiceGuard(String service, Places places, CircuitBreaker breaker, Retry again, Duration openFor) {
        this.service = service;
        this.places = places;
        this.breaker = breaker;
        this.again = again;
        this.openFor = openFor;
        breaker.getEventPublisher().onStateTransition(this::changed);
    }

    /** At the service. A line before each is in order of arrival. */
    record Places(Bulkhead reading, Bulkhead changing) {}

    /** One call, with its answer read to the end. */
    @FunctionalInterface
    public interface Call<A extends ServiceAnswer> {
        A answer() throws Exception;
    }

    /**
     * Asks once for what changes nothing.
     *
     * @throws NoAnswer when the service has none, or is not asked
     */
    public <A extends ServiceAnswer> A ask(Call<A> call) {
        return answered(() -> guarded(places.reading(), call));
    }

    /**
     * The same, and a second time when the connection failed before an answer.
     *
     * @throws NoAnswer when the service has none, or is not asked
     */
    public <A extends ServiceAnswer> A askRepeatedly(Call<A> call) {
        return answered(() -> again.executeCallable(() -> guarded(places.reading(), call)));
    }

    /**
     * Passes on, once, what may change something.
     *
     * @throws NoAnswer when the service has none, or is not asked; what came of it then is unknown
     */
    public <A extends ServiceAnswer> A tell(Call<A> call) {
        return answered(() -> guarded(places.changing(), call));
    }

    private <A extends ServiceAnswer> A guarded(Bulkhead place, Call<A> call) throws Exception {
        return place.executeCallable(() -> breaker.executeCallable(call::answer));
    }

    private <A extends ServiceAnswer> A answered(Callable<A> call) {
        A answer = called(call);
        if (answer.nobodys()) {
            log.warn("no answer from {}: status {}", service, answer.status());
            throw new NoAnswer(service, WholeSeconds.of(openFor), null);
        }
        return answer;
    }

    private <A extends ServiceAnswer> A called(Callable<A> call) {
        try {
            return call.call();
        } catch (CallNotPermittedException leftAlone) {
            throw new NoAnswer(service, WholeSeconds.of(Duration.between(clock.instant(), nextTrial)), leftAlone);
        } catch (BulkheadFullException full) {
            // Its metric tells; a line for each call would come by the thousand.
            log.debug("no answer from {}: the line is too long", service);
            throw new NoAnswer(service, WholeSeconds.ONE, full);
        } catch (IOException | ResourceAccessException none) {
            // No message of the client: it holds the address, and that may be somebody's file.
            log.warn("no answer from {}: {}", service, String.valueOf(Connections.cause(none)));
            throw new NoAnswer(service, WholeSeconds.of(openFor), none);
        } catch (RuntimeException fault) {
            throw fault;
        } catch (Exception fault) {
            throw new IllegalStateException(fault);
        }
    }

    private void changed(CircuitBreakerOnStateTransitionEvent event) {
        CircuitBreaker.State now = event.getStateTransition().getToState();
        if (now == CircuitBreaker.State.OPEN) {
            nextTrial = clock.instant().plus(openFor);
            log.warn("{} is left alone for {} s: its breaker is {}", service, openFor.toMillis() / 1e3, now);
        } else {
            log.info("{} may be asked: its breaker is {}", service, now);
        }
    }
}
