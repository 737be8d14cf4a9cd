package cursus.web;

import io.micrometer.observation.transport.Kind;
import io.micrometer.observation.transport.ReceiverContext;
import io.micrometer.tracing.Span;
import io.micrometer.tracing.TraceContext;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import java.util.Optional;

/** A span as W3C Trace Context writes it (section 3.2: version, trace, parent, flags), and what goes on below it. */
public final class Traceparent {

    public static final String HEADER = "traceparent";

    private Traceparent() {}

    /** Of the span that is open in this thread; empty where none is. */
    public static Optional<String> current(Tracer tracer) {
        return Optional.ofNullable(tracer.currentTraceContext().context()).flatMap(Traceparent::of);
    }

    /** Empty where the context belongs to no trace. */
    public static Optional<String> of(TraceContext context) {
        String flags = Boolean.TRUE.equals(context.sampled()) ? "01" : "00";
        return Optional.of("00-%s-%s-%s".formatted(context.traceId(), context.spanId(), flags))
                .filter(_ -> !context.traceId().isEmpty());
    }

    /** A span below the one that a text names; a text that nobody can read begins a trace of its own. */
    public static Span.Builder below(String traceparent, Propagator propagator) {
        return propagator.extract(traceparent, (text, header) -> header.equals(HEADER) ? text : null);
    }

    /** For an observation below the span that a text names, or in a trace of its own. */
    public static ReceiverContext<Optional<String>> received(Optional<String> traceparent) {
        ReceiverContext<Optional<String>> context = new ReceiverContext<>(
                (text, header) -> text.filter(_ -> header.equals(HEADER)).orElse(null), Kind.CONSUMER);
        context.setCarrier(traceparent);
        return context;
    }
}
