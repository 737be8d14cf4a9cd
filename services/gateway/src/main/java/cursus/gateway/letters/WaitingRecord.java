package cursus.gateway.letters;

import java.time.Instant;
import java.util.Optional;

/**
 * A record that waits, as a service tells.
 *
 * @param why a code whose words are {@code letters.why.<code>}
 * @param event its type, absent where its headers don't say, as the number and the correlation id
 * @param fault what was said of it, in the words of the service's log
 */
public record WaitingRecord(
        int partition,
        long offset,
        String why,
        Optional<String> event,
        Optional<Long> sequence,
        Optional<String> correlationId,
        Optional<String> fault,
        Instant at) {

    boolean isAt(WaitingRecord other) {
        return partition == other.partition && offset == other.offset;
    }
}
