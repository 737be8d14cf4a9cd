package cursus.notification.deliveries;

import java.time.Instant;
import java.util.Optional;

/**
 * A message as it went to the mail server, or would have gone had the server taken it.
 *
 * @param round 0 for the first time, then the number of the order by which it was sent again
 * @param sentAt when the server took it; absent where it didn't
 */
public record Copy(int round, String messageId, Instant composedAt, Optional<Instant> sentAt, ComposedMessage message) {

    static Copy untaken(int round, String messageId, Instant composedAt, ComposedMessage message) {
        return new Copy(round, messageId, composedAt, Optional.empty(), message);
    }

    Copy taken(Instant at) {
        return new Copy(round, messageId, composedAt, Optional.of(at), message);
    }
}
