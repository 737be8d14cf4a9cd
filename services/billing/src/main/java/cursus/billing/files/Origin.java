package cursus.billing.files;

import cursus.messaging.Cause;

/**
 * Who did something, why, and in which story.
 *
 * @param actor see {@link Cause#actor()}
 * @param reason see {@link Cause#reason()}
 * @param correlationId see {@link Cause#correlationId()}
 */
public record Origin(String actor, String reason, String correlationId) {

    static Origin of(Cause cause) {
        return new Origin(cause.actor(), cause.reason(), cause.correlationId());
    }
}
