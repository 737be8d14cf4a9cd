package cursus.enrolment.files;

import cursus.messaging.Cause;
import java.time.Instant;
import java.util.Optional;

/**
 * One line of an enrolment's story.
 *
 * @param event the name of what happened
 * @param reason the code of why
 * @param until the deadline that it set, if any
 * @param actor see {@link Cause#actor()}; absent in lines that were written before it was kept
 * @param correlationId of the act that led to it, which may be another person's; absent as the actor is
 * @param decision the ledger's grounds, where it decided and told them
 */
public record Step(
        Instant at,
        String event,
        String reason,
        Optional<Instant> until,
        Optional<String> actor,
        Optional<String> correlationId,
        Optional<LedgerDecision> decision) {

    static Step of(FileEvent event, Cause cause) {
        return new Step(
                cause.at(),
                event.getClass().getSimpleName(),
                cause.reason(),
                event.deadline(),
                Optional.of(cause.actor()),
                Optional.of(cause.correlationId()),
                event.decision());
    }
}
