package cursus.checker.reading;

import cursus.checker.seen.Event;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Reads records as CloudEvents 1.0 in Kafka's binary binding, and demands what the suite's consumers demand. */
final class Records {

    private static final Pattern TYPE = Pattern.compile("(.+)\\.([A-Za-z]+)\\.v[0-9]+");
    private static final String INVOICES = "cursus.billing.invoices.v1";

    /** What the invariants look at; the rest, such as payers and titles, would only fill the memory. */
    private static final Set<String> USED = Set.of(
            "enrolment",
            "cohort",
            "person",
            "ticket",
            "capacity",
            "until",
            "price",
            "requestedAt",
            "delivery",
            "template",
            "cause",
            "messageId");

    private Records() {}

    static final class NotAnEvent extends Exception {

        private static final long serialVersionUID = 1L;

        private final String why;

        NotAnEvent(String why) {
            super(why);
            this.why = why;
        }

        String why() {
            return why;
        }
    }

    /** Without a value: somebody was erased from a state topic. */
    static boolean isTombstone(ConsumerRecord<String, byte[]> message) {
        return Optional.ofNullable(message.value()).isEmpty() && message.topic().endsWith(".state.v1");
    }

    static Event event(ConsumerRecord<String, byte[]> message) throws NotAnEvent {
        String subject = header("ce_subject", message);
        Matcher type = TYPE.matcher(header("ce_type", message));
        if (!Optional.ofNullable(message.key()).orElse("").equals(subject)) {
            throw new NotAnEvent("its key is not its subject %s".formatted(subject));
        }
        if (!type.matches() || !type.group(1).equals(header("ce_source", message))) {
            throw new NotAnEvent("its ce_type is not of its ce_source");
        }
        try {
            return new Event(
                    message.topic(),
                    subject,
                    Long.parseLong(header("ce_sequence", message)),
                    header("ce_id", message),
                    type.group(2),
                    Instant.parse(header("ce_time", message)),
                    Instant.ofEpochMilli(message.timestamp()),
                    value(message));
        } catch (NumberFormatException | DateTimeException malformed) {
            throw new NotAnEvent("a header is malformed: " + malformed.getMessage());
        }
    }

    private static String header(String name, ConsumerRecord<?, ?> message) throws NotAnEvent {
        Header found = message.headers().lastHeader(name);
        if (found == null) {
            throw new NotAnEvent("the header %s is missing".formatted(name));
        }
        return new String(found.value(), StandardCharsets.UTF_8);
    }

    private static JsonNode value(ConsumerRecord<String, byte[]> message) throws NotAnEvent {
        byte[] bytes = Optional.ofNullable(message.value()).orElseGet(() -> new byte[0]);
        try {
            JsonNode value = JsonMapper.shared().readTree(bytes);
            if (value instanceof ObjectNode object) {
                return message.topic().equals(INVOICES) ? object : used(object);
            }
        } catch (JacksonException malformed) {
            throw new NotAnEvent("its value is no JSON");
        }
        throw new NotAnEvent("its value is no JSON object");
    }

    private static ObjectNode used(ObjectNode whole) {
        ObjectNode part = JsonNodeFactory.instance.objectNode();
        whole.properties().stream()
                .filter(field -> USED.contains(field.getKey()))
                .forEach(field -> part.set(field.getKey(), field.getValue()));
        return part;
    }
}
