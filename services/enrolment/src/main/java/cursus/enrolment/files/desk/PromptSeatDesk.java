package cursus.enrolment.files.desk;

import cursus.enrolment.files.DecidingSeats;
import cursus.enrolment.files.SeatDesk;
import cursus.messaging.Cause;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * One thread that decides as soon as somebody has asked. In a rush it rests between two rounds of a cohort: what comes
 * meanwhile is decided by one write, and the processors are left to those who stand at the door.
 */
@Component
final class PromptSeatDesk implements SeatDesk, DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(PromptSeatDesk.class);
    private static final long AFTER_A_FAULT_MILLIS = 500;
    private static final Duration REST = Duration.ofMillis(100);

    private final DecidingSeats deciding;
    private final Clock clock;
    private final Set<String> rung = ConcurrentHashMap.newKeySet();

    /** Until when it rests, as {@link System#nanoTime} counts: no clock that is set moves it. */
    private final Map<String, Long> rested = new ConcurrentHashMap<>();

    private final ScheduledExecutorService clerk = new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().name("seat-desk").daemon().factory());

    PromptSeatDesk(DecidingSeats deciding, Clock clock) {
        this.deciding = deciding;
        this.clock = clock;
    }

    @Override
    public void ring(String cohort) {
        ring(cohort, stillToRest(cohort));
    }

    private long stillToRest(String cohort) {
        long now = System.nanoTime();
        return Math.max(0, TimeUnit.NANOSECONDS.toMillis(rested.getOrDefault(cohort, now) - now));
    }

    private void ring(String cohort, long delayMillis) {
        if (rung.add(cohort)) {
            try {
                var _ = clerk.schedule(() -> decide(cohort), delayMillis, TimeUnit.MILLISECONDS);
            } catch (RejectedExecutionException stopping) {
                log.debug("Cohort {} is left to the files' deadlines", cohort);
            }
        }
    }

    private void decide(String cohort) {
        rung.remove(cohort);
        if (stillToRest(cohort) > 0) {
            // Rung during the round before, whose end was not known then.
            ring(cohort);
            return;
        }
        String correlationId = UUID.randomUUID().toString();
        try {
            Cause cause = new Cause("service:enrolment", "SEAT_FREE", correlationId, clock.instant());
            boolean more = deciding.decideSome(cohort, cause);
            rested.put(cohort, System.nanoTime() + REST.toNanos());
            if (more) {
                ring(cohort);
            }
        } catch (RuntimeException passing) {
            log.warn("Seats of {} are decided later: {}", cohort, passing.toString());
            ring(cohort, AFTER_A_FAULT_MILLIS);
        }
    }

    @Override
    public void destroy() throws InterruptedException {
        clerk.shutdownNow();
        boolean _ = clerk.awaitTermination(5, TimeUnit.SECONDS);
    }
}
