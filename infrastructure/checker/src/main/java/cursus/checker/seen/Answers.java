package cursus.checker.seen;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the API says.
 *
 * @param cohorts by their codes
 * @param invoices their hashes, by their ids
 */
public record Answers(Map<String, Cohort> cohorts, Map<String, String> invoices, List<Status> statuses) {

    public Answers {
        cohorts = Map.copyOf(cohorts);
        invoices = Map.copyOf(invoices);
        statuses = List.copyOf(statuses);
    }

    /**
     * @param states where each enrolment stands, by its id
     * @param seats empty where the API knows of no ledger
     * @param roster the participants' enrolments; empty where scheduling knows no such cohort, or shows only some
     */
    public record Cohort(Map<String, String> states, Optional<Seats> seats, Optional<Set<String>> roster) {

        public Cohort {
            states = Map.copyOf(states);
        }
    }

    public record Seats(long capacity, long held, long offered, long confirmed) {}

    /**
     * How a service says it does.
     *
     * @param deadLetters empty where it can't tell, as is the lag
     * @param lag records still to be read, of all topics together
     * @param oldestUnpublished empty where nothing waits for the broker
     */
    public record Status(
            String service,
            String health,
            Optional<Long> deadLetters,
            Optional<Long> lag,
            Optional<Instant> oldestUnpublished) {}
}
