package cursus.gateway.live;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.ErrorResponseException;

/**
 * Streams of server-sent events, one per page that is open somewhere. Each runs in the thread of its request, so that
 * whatever a page has there (who reads, their token, language and correlation id) is there too. When the gateway stops,
 * they end first: nobody waits for them.
 */
public final class EventStreams implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(EventStreams.class);

    private final Pace pace;
    private final Predicate<String> sessions;
    private final OpenStreams open;
    private volatile boolean running;

    /** @param sessions whether a session of this id is still there */
    EventStreams(Pace pace, Predicate<String> sessions, MeterRegistry meters) {
        this.pace = pace;
        this.sessions = sessions;
        this.open = new OpenStreams(pace.perSession(), pace.perInstance());
        Gauge.builder("cursus.gateway.streams.open", open, OpenStreams::count)
                .description("streams of server-sent events that are open at this instance")
                .register(meters);
    }

    /** Returns when the stream has ended. */
    public void tell(HttpServletRequest request, HttpServletResponse response, Watch watch) throws IOException {
        String session = request.getSession().getId();
        Optional<Presence> place = open.open(session);
        if (place.isEmpty()) {
            response.setHeader(
                    HttpHeaders.RETRY_AFTER, Long.toString(pace.heartbeat().toSeconds()));
            response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
            return;
        }
        try (Presence presence = place.get()) {
            // What may not be seen has no stream: its refusal is the answer.
            Sight first = watch.look();
            headers(response);
            if (!HttpMethod.HEAD.matches(request.getMethod())) {
                EventStream stream =
                        new EventStream(response.getOutputStream(), pace, presence, () -> sessions.test(session));
                run(stream, watch, first, known(request));
            }
        }
    }

    private static void run(EventStream stream, Watch watch, Sight first, String known) {
        try {
            stream.run(watch, first, known);
        } catch (IOException gone) {
            log.trace("a reader has left", gone);
        } catch (ErrorResponseException away) {
            log.warn("a stream has to wait: {}", String.valueOf(away.getCause()));
        } catch (RuntimeException fault) {
            // Too late for an error page; the browser asks again, and gets one if it still goes wrong.
            log.error("a stream broke off", fault);
        }
    }

    private static void headers(HttpServletResponse response) {
        response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
        response.setCharacterEncoding("UTF-8");
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        // Some proxies collect what they pass on unless they are told not to.
        response.setHeader("X-Accel-Buffering", "no");
    }

    /** What the browser heard last on this page, else what the page was made with. */
    private static String known(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader("Last-Event-ID"))
                .or(() -> Optional.ofNullable(request.getParameter("version")))
                .orElse("");
    }

    @Override
    public void start() {
        open.reopen();
        running = true;
    }

    @Override
    public void stop() {
        open.close();
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
