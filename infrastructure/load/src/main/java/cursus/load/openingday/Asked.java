package cursus.load.openingday;

import java.time.Instant;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A request that was answered, as its client knows it.
 *
 * @param sentAt when it was first sent, by the clock that the service reads too
 * @param sent the same by {@link System#nanoTime()}
 * @param answered by {@link System#nanoTime()}
 */
record Asked(String person, String enrolment, long ticket, Instant sentAt, long sent, long answered) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    static Asked of(String person, Instant sentAt, long sent, long answered, String receipt) {
        JsonNode fields = JSON.readTree(receipt);
        return new Asked(
                person,
                fields.path("enrolment").asString(""),
                fields.path("ticket").asLong(0),
                sentAt,
                sent,
                answered);
    }

    long elapsed() {
        return answered - sent;
    }
}
