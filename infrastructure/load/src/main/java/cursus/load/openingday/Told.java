package cursus.load.openingday;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * An event as it lies in Kafka.
 *
 * @param id its own: an event that a relay sent twice has the same twice
 * @param name such as {@code SeatHeld}
 * @param time of the decision, by the clock of the service
 */
record Told(String id, String name, Instant time, JsonNode fields) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    static Told of(ConsumerRecord<String, byte[]> message) {
        String[] type = header(message, "ce_type").split("\\.");
        return new Told(
                header(message, "ce_id"),
                // The last part is the version.
                type[type.length - 2],
                Instant.parse(header(message, "ce_time")),
                JSON.readTree(message.value()));
    }

    String cohort() {
        return text("cohort");
    }

    String enrolment() {
        return text("enrolment");
    }

    String person() {
        return text("person");
    }

    long ticket() {
        return fields.path("ticket").asLong(0);
    }

    int capacity() {
        return fields.path("capacity").asInt(0);
    }

    private String text(String field) {
        return fields.path(field).asString("");
    }

    private static String header(ConsumerRecord<String, byte[]> message, String name) {
        return new String(message.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}
