package cursus.messaging.deadlines;

import cursus.messaging.Cause;
import cursus.messaging.outbox.DueClaims.Claim;
import cursus.web.Traceparent;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import java.time.Duration;

/** Measures how late aggregates are woken and how often in vain, and lets each go on in the trace in which it began. */
final class Wakings {

    private static final String COLLECTION = "collection";

    private final ObservationRegistry observations;
    private final MeterRegistry meters;

    Wakings(ObservationRegistry observations, MeterRegistry meters) {
        this.observations = observations;
        this.meters = meters;
    }

    /** Shows a handler's meters before it has anything to do. */
    void announce(DeadlineHandler handler) {
        lateness(handler);
        failures(handler);
    }

    void wake(Claim due, DeadlineHandler handler, Cause cause) {
        lateness(handler).record(Duration.between(due.dueAt(), cause.at()));
        Observation waking = Observation.createNotStarted(
                        "cursus.waking", () -> Traceparent.received(due.traceparent()), observations)
                .contextualName("wake " + handler.collection());
        try {
            waking.observe(() -> handler.due(due.id(), cause));
        } catch (RuntimeException fault) {
            failures(handler).increment();
            throw fault;
        }
    }

    private Timer lateness(DeadlineHandler handler) {
        return Timer.builder("cursus.deadlines.lateness")
                .description("between the instant at which an aggregate was due and its handler")
                .tag(COLLECTION, handler.collection())
                .register(meters);
    }

    private Counter failures(DeadlineHandler handler) {
        return Counter.builder("cursus.deadlines.failures")
                .description("handlers that failed; each is called again")
                .tag(COLLECTION, handler.collection())
                .register(meters);
    }
}
