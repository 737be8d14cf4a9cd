package cursus.enrolment.files.desk;

import cursus.enrolment.files.DecidingSeats;
import cursus.enrolment.files.SeatDesk;
import cursus.messaging.Cause;
import java.time.Clock;
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

/** One thread that decides as soon as somebody has asked; what comes meanwhile is decided by the next write. */
@Component
final class PromptSeatDesk implements SeatDesk, DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(PromptSeatDesk.class);
    private static final long AFTER_A_FAULT_MILLIS = 500;

    private final DecidingSeats deciding;
    private final Clock clock;
    private final Set<String> rung = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService clerk = new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().name("seat-desk").daemon().factory());

    PromptSeatDesk(DecidingSeats deciding, Clock clock) {
        this.deciding = deciding;
        this.clock = clock;
    }

    @Override
    public void ring(String cohort) {
        ring(cohort, 0);
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
        String correlationId = UUID.randomUUID().toString();
        try {
            deciding.decide(cohort, new Cause("service:enrolment", "SEAT_FREE", correlationId, clock.instant()));
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
