package cursus.gateway.enrolments;

import java.time.Instant;
import java.util.Optional;

/** A message that the suite sent, or is about to send. */
public record Mail(String subject, String to, String state, Optional<Instant> sentAt) {

    boolean settled() {
        return "SENT".equals(state) || "FAILED".equals(state);
    }
}
