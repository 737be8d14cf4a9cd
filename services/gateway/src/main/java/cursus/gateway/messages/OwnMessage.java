package cursus.gateway.messages;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A message to the reader, as notification lists it.
 *
 * @param state a code whose words are {@code message.state.<code>}
 * @param subject known once it was composed
 */
public record OwnMessage(
        String message,
        String template,
        Optional<String> enrolment,
        Optional<String> subject,
        String state,
        Instant plannedAt,
        Optional<Instant> sentAt) {

    /** A part of the list, and where it goes on. */
    public record Part(List<OwnMessage> items, Optional<String> next) {

        /** Whether something of it may change by itself. */
        public boolean lively() {
            return items.stream().anyMatch(message -> !MessageStates.ended(message.state()));
        }
    }

    /** One with its text; the latest copy first. */
    public record Detail(OwnMessage message, List<Copy> copies) {}
}
