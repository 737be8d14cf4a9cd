package cursus.notification.deliveries;

import cursus.messaging.Cause;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * One message to one person about one event.
 *
 * @param cause the event's id
 * @param decidedAt the instant from which patience is counted, and the stamp of its calendar parts, so that a repeat is
 *     the same message
 * @param dueAt when somebody looks at it next
 * @param attempts claims so far; the number of the present claim, by which a late claimant knows that it lost
 * @param letter set once it was composed
 * @param reason the name of the event; absent in what was written before it was kept
 * @param ending of what was sent or has failed; absent where it ended before this was kept
 */
public record Delivery(
        String delivery,
        Template template,
        Occasion occasion,
        String cause,
        String correlationId,
        Instant decidedAt,
        DeliveryState state,
        Optional<Instant> dueAt,
        int attempts,
        Optional<Letter> letter,
        Optional<Instant> sentAt,
        Optional<Failure> failure,
        Optional<String> reason,
        Optional<Ending> ending) {

    /** @param event the id of the event that it tells */
    static Delivery awaiting(String delivery, Template template, Occasion occasion, String event, Cause because) {
        return new Delivery(
                delivery,
                template,
                occasion,
                event,
                because.correlationId(),
                because.at(),
                DeliveryState.AWAITING,
                Optional.of(because.at()),
                0,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(because.reason()),
                Optional.empty());
    }

    /** Due, and neither ended nor in somebody's hands. */
    boolean claimableAt(Instant now) {
        boolean open = state == DeliveryState.PLANNED || state == DeliveryState.SENDING;
        return open && dueBy(now);
    }

    boolean dueBy(Instant now) {
        return dueAt.map(due -> !due.isAfter(now)).orElse(false);
    }

    /** Whether the claim with this number is the present one. */
    boolean claimedAs(int attempt) {
        return state == DeliveryState.SENDING && attempts == attempt;
    }

    Delivery stillAwaiting(Instant lookAgainAt) {
        return with(DeliveryState.AWAITING, Optional.of(lookAgainAt), attempts);
    }

    Delivery planned(Instant now) {
        return with(DeliveryState.PLANNED, Optional.of(now), attempts);
    }

    Delivery claimed(Instant now, Duration lease) {
        return with(DeliveryState.SENDING, Optional.of(now.plus(lease)), attempts + 1);
    }

    Delivery putOff(Instant until) {
        return with(DeliveryState.PLANNED, Optional.of(until), attempts);
    }

    Delivery addressed(Letter composed) {
        return new Delivery(
                delivery,
                template,
                occasion,
                cause,
                correlationId,
                decidedAt,
                state,
                dueAt,
                attempts,
                Optional.of(composed),
                sentAt,
                failure,
                reason,
                ending);
    }

    Delivery sent(Cause because) {
        return ended(DeliveryState.SENT, Optional.empty(), because);
    }

    Delivery failed(Failure why, Cause because) {
        return ended(DeliveryState.FAILED, Optional.of(why), because);
    }

    private Delivery with(DeliveryState next, Optional<Instant> due, int tried) {
        return new Delivery(
                delivery,
                template,
                occasion,
                cause,
                correlationId,
                decidedAt,
                next,
                due,
                tried,
                letter,
                sentAt,
                failure,
                reason,
                ending);
    }

    private Delivery ended(DeliveryState next, Optional<Failure> why, Cause because) {
        return new Delivery(
                delivery,
                template,
                occasion,
                cause,
                correlationId,
                decidedAt,
                next,
                Optional.empty(),
                attempts,
                letter,
                Optional.of(because.at()).filter(_ -> next == DeliveryState.SENT),
                why,
                reason,
                Optional.of(Ending.of(because)));
    }
}
