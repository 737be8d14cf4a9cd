package cursus.billing.files;

import java.time.Instant;
import java.util.Optional;

/**
 * A line of an enrolment's trail: what billing did about it, and who did it, why, and in which story.
 *
 * @param about the number of what was issued
 */
public record TrailEntry(
        Instant at,
        String what,
        Optional<String> actor,
        Optional<String> reason,
        Optional<String> correlationId,
        Optional<String> about) {

    static TrailEntry of(Instant at, String what, Optional<Origin> origin) {
        return new TrailEntry(
                at,
                what,
                origin.map(Origin::actor),
                origin.map(Origin::reason),
                origin.map(Origin::correlationId),
                Optional.empty());
    }

    /** For what was written before origins were kept: this much is known all the same. */
    TrailEntry orWithin(String knownCorrelationId) {
        return new TrailEntry(at, what, actor, reason, correlationId.or(() -> Optional.of(knownCorrelationId)), about);
    }

    TrailEntry about(Optional<String> number) {
        return new TrailEntry(at, what, actor, reason, correlationId, number);
    }
}
