package cursus.acceptance.faults;

import cursus.acceptance.suite.Answer;
import cursus.acceptance.suite.Waiting;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** Waits until a healed fleet has nothing left to do: every service has read and published everything. */
final class Quiet {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final int LOOKS = 3;

    private final Fleet fleet;

    Quiet(Fleet fleet) {
        this.fleet = fleet;
    }

    /** Work moves on from one service to the next, so one quiet look is not enough. */
    void await() {
        int[] quiet = new int[1];
        Waiting.until("all services have read and published everything, see " + fleet.logs())
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(700))
                .until(() -> {
                    quiet[0] = Fleet.SERVICES.stream().allMatch(this::isQuiet) ? quiet[0] + 1 : 0;
                    return quiet[0] >= LOOKS;
                });
    }

    private boolean isQuiet(String service) {
        try {
            Answer answer = fleet.as("admin", service).get("/api/" + service + "/status");
            return answer.status() == 200 && answer.at("/oldestUnpublished").isEmpty() && hasReadAll(answer.json());
        } catch (UncheckedIOException away) {
            return false;
        }
    }

    private static boolean hasReadAll(JsonNode status) {
        List<JsonNode> lag =
                StreamSupport.stream(status.path("lag").spliterator(), false).toList();
        return status.has("lag")
                && lag.stream().allMatch(topic -> topic.path("records").asLong(1) == 0);
    }
}
