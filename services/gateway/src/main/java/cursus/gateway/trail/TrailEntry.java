package cursus.gateway.trail;

import java.time.Instant;
import java.util.Optional;

/**
 * One thing that a service did with an enrolment, as it tells. What was written before actors were kept lacks actor,
 * reason or correlation id.
 *
 * @param actor {@code person:<id>} or {@code service:<name>}
 * @param about a number, a template's code, a standing
 */
public record TrailEntry(
        Instant at,
        String what,
        Optional<String> actor,
        Optional<String> reason,
        Optional<String> correlationId,
        Optional<String> about) {}
