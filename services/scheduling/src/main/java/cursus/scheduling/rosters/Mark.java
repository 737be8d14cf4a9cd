package cursus.scheduling.rosters;

import cursus.messaging.Cause;
import java.time.Instant;

/**
 * When and why an entry got a standing.
 *
 * @param at by scheduling's clock
 * @param actor see {@link Cause#actor()}
 * @param reason the name of the event that told it
 */
public record Mark(Instant at, Standing standing, String actor, String reason, String correlationId) {

    static Mark of(Standing standing, Cause cause) {
        return new Mark(cause.at(), standing, cause.actor(), cause.reason(), cause.correlationId());
    }
}
