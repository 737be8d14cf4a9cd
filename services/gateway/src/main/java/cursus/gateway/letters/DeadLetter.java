package cursus.gateway.letters;

import java.time.Instant;
import java.util.Optional;

/**
 * A key of which a service could not take a record, so that later ones wait behind it.
 *
 * @param first what keeps the others waiting; absent where nothing waits any more
 * @param records how many wait, the first included
 * @param lastAct absent where nobody did anything
 */
public record DeadLetter(
        String id, String topic, String key, Optional<WaitingRecord> first, int records, Optional<Act> lastAct) {

    /**
     * What an administrator did.
     *
     * @param actor {@code person:<id>}
     * @param kind a code whose words are {@code letters.act.<code>}
     * @param records how many were taken, or given up
     */
    public record Act(String actor, String kind, int records, String correlationId, Instant at) {

        private static final String PERSON = "person:";

        public String person() {
            return actor.startsWith(PERSON) ? actor.substring(PERSON.length()) : actor;
        }
    }

    /** How many wait for the first one. */
    public int behind() {
        return Math.max(0, records - 1);
    }
}
