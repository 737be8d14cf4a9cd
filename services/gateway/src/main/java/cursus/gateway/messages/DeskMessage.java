package cursus.gateway.messages;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A message as an officer sees it.
 *
 * @param to where it was last addressed to, which its recipient may have left since
 * @param attempts so far
 * @param overdue whether it has lacked a fact for too long
 */
public record DeskMessage(
        String delivery,
        String template,
        Recipient recipient,
        Optional<String> enrolment,
        Optional<String> cohort,
        Optional<String> subject,
        Optional<String> to,
        String state,
        Instant plannedAt,
        Optional<Instant> sentAt,
        int attempts,
        Optional<Instant> nextAttemptAt,
        Optional<Obstacle> obstacle,
        boolean overdue) {

    /** For whom it is; empty texts where nothing is known. */
    public record Recipient(String person, String givenName, String usualName, String email) {

        public String name() {
            return (givenName + " " + usualName).strip();
        }
    }

    /**
     * What stood in its way.
     *
     * @param kind a code whose words are {@code obstacle.<code>}
     * @param said by the mail server
     */
    public record Obstacle(String kind, Optional<String> said) {}

    /**
     * What happened to it.
     *
     * @param what a code whose words are {@code desk.step.<code>}
     * @param actor who ordered that it be sent again
     * @param words and why
     */
    public record Step(
            Instant at,
            String what,
            int attempt,
            Optional<String> actor,
            Optional<String> words,
            Optional<Obstacle> obstacle) {

        private static final String PERSON = "person:";

        /** The id of whoever ordered it. */
        public Optional<String> person() {
            return actor.map(id -> id.startsWith(PERSON) ? id.substring(PERSON.length()) : id);
        }
    }

    /**
     * One with all that is known of it.
     *
     * @param steps the oldest first
     * @param copies the latest first
     * @param refusal why it would not be sent again now, a code whose words are {@code desk.refusal.<code>}
     */
    public record Detail(
            DeskMessage delivery,
            String correlationId,
            List<Step> steps,
            List<Copy> copies,
            Optional<String> refusal) {}

    public boolean ended() {
        return MessageStates.ended(state);
    }

    /** Whether its recipient has another address by now. */
    public boolean addressChanged() {
        return !recipient.email().isEmpty()
                && to.filter(address -> !address.equals(recipient.email())).isPresent();
    }
}
