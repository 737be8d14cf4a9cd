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
 */
public record Step(
        Instant at,
        String event,
        String reason,
        Optional<Instant> until,
        Optional<String> actor,
        Optional<String> correlationId) {

    static Step of(FileEvent event, Cause cause, Optional<Instant> until) {
        return new Step(
                cause.at(),
                event.getClass().getSimpleName(),
                cause.reason(),
                until,
                Optional.of(cause.actor()),
                Optional.of(cause.correlationId()));
    }
}
