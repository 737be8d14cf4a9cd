package cursus.gateway.sessions;

import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;

/** Deletes sessions that have expired and that nobody asked for since: not every store does so by itself. */
final class SessionSweep {

    private static final Logger log = LoggerFactory.getLogger(SessionSweep.class);

    private final SessionDocuments documents;
    private final Clock clock;

    SessionSweep(SessionDocuments documents, Clock clock) {
        this.documents = documents;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "PT5S", fixedDelayString = "PT10M")
    void sweep() {
        try {
            long gone = documents.deleteExpired(clock.instant());
            log.debug("{} sessions had expired", gone);
        } catch (SessionStoreAway away) {
            log.warn("expired sessions stay for now: {}", String.valueOf(away.getCause()));
        }
    }
}
