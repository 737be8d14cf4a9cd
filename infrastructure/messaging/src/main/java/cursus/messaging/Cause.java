package cursus.messaging;

import java.time.Instant;
import java.util.Optional;

/**
 * Why a decision is taken, by whom and when. Every event carries it, so that "who did this, and why?" has an answer
 * years later.
 *
 * @param actor who acts: {@code person:<id>} or {@code service:<name>}; an opaque id, never a name or an address
 * @param reason a stable code, such as {@code REQUESTED} or {@code HOLD_ENDED}; no free text, so no personal data
 * @param correlationId joins everything that follows from one act of one person
 * @param at the instant of the decision, by the clock of the service that takes it
 * @param traceparent the W3C trace that it belongs to; where it is empty, that of the thread that writes
 */
public record Cause(String actor, String reason, String correlationId, Instant at, Optional<String> traceparent) {

    public Cause(String actor, String reason, String correlationId, Instant at) {
        this(actor, reason, correlationId, at, Optional.empty());
    }

    /** The same act, told as part of the story that an aggregate began. */
    public Cause within(String otherCorrelationId) {
        return new Cause(actor, reason, otherCorrelationId, at, traceparent);
    }

    /** The same act, decided at another instant. */
    public Cause when(Instant otherInstant) {
        return new Cause(actor, reason, correlationId, otherInstant, traceparent);
    }

    public Cause because(String otherReason) {
        return new Cause(actor, otherReason, correlationId, at, traceparent);
    }
}
