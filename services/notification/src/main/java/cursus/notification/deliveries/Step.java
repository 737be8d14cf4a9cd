package cursus.notification.deliveries;

import cursus.messaging.Cause;
import java.time.Instant;
import java.util.Optional;

/**
 * One thing that happened to a delivery after it was planned.
 *
 * @param attempt the number of the claim; for an order to send again, of the last one before it
 * @param reason see {@link Cause#reason()}; absent in what ended before it was kept
 * @param obstacle why it was not taken, or came back
 * @param resend the order, of {@link What#RESENT} alone
 */
public record Step(
        Instant at,
        What what,
        int attempt,
        Optional<String> reason,
        Optional<Obstacle> obstacle,
        Optional<Resend> resend) {

    /** What happened. */
    public enum What {
        /** The mail server took it. */
        SENT,
        /** Not taken for now. */
        DELAYED,
        /** Not taken, for good. */
        REFUSED,
        /** Not taken, and given up after so long. */
        EXHAUSTED,
        /** Taken, and sent back later. */
        BOUNCED,
        /** Somebody ordered that it be sent again. */
        RESENT,
        /** Not sent, for nothing was left to tell. */
        SUPERSEDED
    }

    static Step of(What what, int attempt, Cause cause) {
        return new Step(cause.at(), what, attempt, Optional.of(cause.reason()), Optional.empty(), Optional.empty());
    }

    static Step hindered(What what, int attempt, Obstacle obstacle, Cause cause) {
        return new Step(
                cause.at(), what, attempt, Optional.of(cause.reason()), Optional.of(obstacle), Optional.empty());
    }

    static Step resent(int attempt, Resend resend, Cause cause) {
        return new Step(
                cause.at(), What.RESENT, attempt, Optional.of(cause.reason()), Optional.empty(), Optional.of(resend));
    }

    Step withoutWords() {
        return new Step(at, what, attempt, reason, obstacle.map(known -> Obstacle.of(known.kind())), resend);
    }
}
