package cursus.gateway.system;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How a service says that it is doing.
 *
 * @param oldestUnpublished absent where nothing waits for the broker, or the service's store is away
 * @param deadLetters of how many keys records wait; absent where the service's store is away
 * @param lag absent where the broker is away
 */
public record ServiceStatus(
        String service,
        String version,
        Instant startedAt,
        String health,
        List<Part> parts,
        Optional<Instant> oldestUnpublished,
        Optional<Long> deadLetters,
        Optional<List<Lag>> lag) {

    private static final String UP = "UP";

    /** One thing that the service needs, and whether it is there. */
    public record Part(String name, String health) {

        public boolean up() {
            return UP.equals(health);
        }
    }

    /** Records of a topic that the service has still to read. */
    public record Lag(String topic, long records) {

        static final long MUCH = 1_000;

        public boolean much() {
            return records > MUCH;
        }
    }

    public boolean up() {
        return UP.equals(health);
    }
}
