package cursus.messaging.outbox;

import cursus.messaging.Envelope;
import cursus.web.Traceparent;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.tracing.Span;
import io.micrometer.tracing.propagation.Propagator;
import java.util.Optional;
import org.apache.kafka.clients.producer.Callback;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Counts what the broker takes, and makes each event's way to it a span below the write that decided it: whoever reads the
 * record goes on below that. Never fails: no event waits for its trace. Safe for use by many threads.
 */
final class Publications {

    private static final Logger log = LoggerFactory.getLogger(Publications.class);

    private final Propagator propagator;
    private final MeterRegistry meters;
    private final Counter failures;

    Publications(Propagator propagator, MeterRegistry meters) {
        this.propagator = propagator;
        this.meters = meters;
        this.failures = Counter.builder("cursus.relay.failures")
                .description("sends of an event that the broker did not acknowledge; each is repeated")
                .register(meters);
    }

    /**
     * One event on its way.
     *
     * @param traceparent what its record says, so that consumers go on there
     * @param answered to be called once, with what the broker says
     */
    record Publication(Optional<String> traceparent, Callback answered) {}

    Publication begin(Envelope envelope) {
        Span span = span(envelope);
        return new Publication(Traceparent.of(span.context()).or(envelope::traceparent), (_, fault) -> {
            if (fault == null) {
                published(envelope).increment();
            } else {
                failures.increment();
                span.error(fault);
            }
            span.end();
        });
    }

    private Counter published(Envelope envelope) {
        return Counter.builder("cursus.relay.published")
                .description("events that the broker has acknowledged; an event that is sent again counts again")
                .tag("topic", envelope.source() + ".v1")
                .tag("event", envelope.name())
                .register(meters);
    }

    private Span span(Envelope envelope) {
        try {
            return envelope.traceparent()
                    .map(write -> Traceparent.below(write, propagator)
                            .kind(Span.Kind.PRODUCER)
                            .name("publish " + envelope.name())
                            .tag("messaging.system", "kafka")
                            .tag("messaging.destination.name", envelope.source() + ".v1")
                            .start())
                    .orElse(Span.NOOP);
        } catch (RuntimeException fault) {
            log.debug("{} goes without a span", envelope.id(), fault);
            return Span.NOOP;
        }
    }
}
