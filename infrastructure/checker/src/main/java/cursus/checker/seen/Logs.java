package cursus.checker.seen;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All topics of the suite but the dead letters'.
 *
 * @param unreadable records that no consumer of the suite can take
 * @param records how many were read, whatever they were
 */
public record Logs(Map<String, Log> byTopic, List<Unreadable> unreadable, long records) {

    public Logs {
        byTopic = Map.copyOf(byTopic);
        unreadable = List.copyOf(unreadable);
    }

    /** @param why what a consumer trips over, such as a missing header */
    public record Unreadable(String topic, int partition, long offset, String why) {

        @Override
        public String toString() {
            return "%s, partition %d, offset %d: %s".formatted(topic, partition, offset, why);
        }
    }

    public Log seats() {
        return log("cursus.enrolment.seats.v1");
    }

    public Log files() {
        return log("cursus.enrolment.files.v1");
    }

    public Log invoices() {
        return log("cursus.billing.invoices.v1");
    }

    public Log deliveries() {
        return log("cursus.notification.deliveries.v1");
    }

    private Log log(String topic) {
        return Optional.ofNullable(byTopic.get(topic)).orElseGet(() -> Log.of(topic, List.of()));
    }
}
