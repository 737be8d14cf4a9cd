package cursus.gateway.enrolments;

import java.time.Instant;
import java.util.Optional;

/**
 * A message that the suite sent, or is about to send.
 *
 * @param subject known, like the address, once the message is composed
 */
public record Mail(
        String template, Optional<String> subject, Optional<String> to, String state, Optional<Instant> sentAt) {

    boolean settled() {
        return "SENT".equals(state) || "FAILED".equals(state);
    }
}
