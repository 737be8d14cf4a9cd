package cursus.enrolment.seats;

import java.util.Optional;

/**
 * Something that the store has otherwise than the log.
 *
 * @param enrolment whose it is, where it is one enrolment's
 * @param inLog what follows from the log; empty where it has none
 * @param inStore what the store has; empty where it has none
 */
public record Difference(What what, Optional<String> enrolment, Optional<String> inLog, Optional<String> inStore) {

    public enum What {
        /** How many entries there are. */
        ENTRIES,
        /** The hash of the last entry, which vouches for them all. */
        HASH,
        CAPACITY,
        /** How an enrolment has its seats; empty where it has none. */
        STANDING,
        /** How many seats an enrolment has. */
        SEATS,
        /** When an enrolment's hold or offer ends, as an ISO-8601 instant; empty where it never does. */
        UNTIL,
        /** How many wait: the store may count too many for a while, and never too few. */
        WAITING
    }

    static Difference of(What what, Object inLog, Object inStore) {
        return new Difference(
                what, Optional.empty(), Optional.of(String.valueOf(inLog)), Optional.of(String.valueOf(inStore)));
    }
}
