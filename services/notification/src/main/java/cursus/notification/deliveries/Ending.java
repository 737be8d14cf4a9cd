package cursus.notification.deliveries;

import cursus.messaging.Cause;
import java.time.Instant;

/**
 * When a delivery was sent or given up, and what had it looked at then.
 *
 * @param reason see {@link Cause#reason()}
 */
public record Ending(Instant at, String reason) {

    static Ending of(Cause cause) {
        return new Ending(cause.at(), cause.reason());
    }
}
