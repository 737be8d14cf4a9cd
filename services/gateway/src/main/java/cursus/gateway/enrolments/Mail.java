package cursus.gateway.enrolments;

import cursus.gateway.messages.MessageStates;
import java.time.Instant;
import java.util.Optional;

/**
 * A message that the suite sent, or is about to send.
 *
 * @param subject known, like the address, once the message is composed
 */
public record Mail(
        String delivery,
        String template,
        Optional<String> subject,
        Optional<String> to,
        String state,
        Optional<Instant> sentAt) {

    boolean settled() {
        return MessageStates.ended(state);
    }
}
