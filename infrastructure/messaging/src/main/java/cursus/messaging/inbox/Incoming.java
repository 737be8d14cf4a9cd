package cursus.messaging.inbox;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.support.KafkaHeaders;
import org.springframework.messaging.Message;

/**
 * A record as it came from its topic, before anybody has tried to understand it.
 *
 * @param key empty where the record has none
 * @param headers as text; of several with one name the last
 * @param value nobody changes it
 */
@SuppressWarnings("ArrayRecordComponent")
record Incoming(Place place, Optional<String> key, Map<String, String> headers, byte[] value) {

    static Incoming of(Message<byte[]> message) {
        Map<String, String> headers = new TreeMap<>();
        message.getHeaders().forEach((name, value) -> headers.put(name, text(value)));
        Place place = new Place(
                headers.getOrDefault(KafkaHeaders.RECEIVED_TOPIC, ""),
                Integer.parseInt(headers.getOrDefault(KafkaHeaders.RECEIVED_PARTITION, "0")),
                Long.parseLong(headers.getOrDefault(KafkaHeaders.OFFSET, "0")));
        Optional<String> key = Optional.ofNullable(headers.get(KafkaHeaders.RECEIVED_KEY));
        return new Incoming(place, key, headers, value(message));
    }

    /** A record without a value comes with a placeholder of Spring's instead of bytes. */
    private static byte[] value(Message<?> message) {
        return message.getPayload() instanceof byte[] bytes ? bytes : new byte[0];
    }

    static Incoming of(ConsumerRecord<?, ?> consumed) {
        Map<String, String> headers = new TreeMap<>();
        consumed.headers().forEach(header -> headers.put(header.key(), text(header.value())));
        return new Incoming(
                new Place(consumed.topic(), consumed.partition(), consumed.offset()),
                Optional.ofNullable(consumed.key()).map(Incoming::text),
                headers,
                consumed.value() instanceof byte[] bytes ? bytes : new byte[0]);
    }

    /** Whether it has no value. */
    boolean isEmpty() {
        return value.length == 0;
    }

    /** A CloudEvents attribute. Spring Cloud Function may have rewritten the binding's prefix {@code ce_} to its own. */
    Optional<String> attribute(String name) {
        return header("ce_" + name).or(() -> header("ce-" + name));
    }

    Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }

    private static String text(@Nullable Object value) {
        return value instanceof byte[] bytes ? new String(bytes, StandardCharsets.UTF_8) : Objects.toString(value, "");
    }
}
