package cursus.gateway.traces;

import cursus.web.Traceparent;
import io.micrometer.tracing.Tracer;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Names the trace of a request in its answer, where a browser keeps it beside its own timings: so what it measured can be
 * joined with what the services did. A trace's id says nothing of anybody.
 */
final class TraceTiming extends OncePerRequestFilter {

    static final String HEADER = "Server-Timing";

    private final Tracer tracer;

    TraceTiming(Tracer tracer) {
        this.tracer = tracer;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Traceparent.current(tracer)
                .ifPresent(span -> response.setHeader(HEADER, Traceparent.HEADER + ";desc=\"" + span + "\""));
        chain.doFilter(request, response);
    }
}
