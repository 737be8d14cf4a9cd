package cursus.messaging.inbox;

import cursus.messaging.Envelope;
import cursus.messaging.Json;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.support.KafkaHeaders;
import org.springframework.messaging.Message;
import tools.jackson.core.JacksonException;

/** Reads a record as CloudEvents' Kafka binding writes it, and refuses what it can't read. */
final class MessageCodec {

    private MessageCodec() {}

    static Envelope envelope(Message<byte[]> message) {
        try {
            Envelope envelope = new Envelope(
                    required(message, "id"),
                    required(message, "type"),
                    required(message, "source"),
                    required(message, "subject"),
                    Instant.parse(required(message, "time")),
                    Long.parseLong(required(message, "sequence")),
                    required(message, "correlationid"),
                    required(message, "actor"),
                    required(message, "reason"),
                    header(message, "traceparent"));
            requireKeyOf(message, envelope);
            return envelope;
        } catch (DateTimeException | NumberFormatException malformed) {
            throw new Undecodable("a ce_ header is malformed", malformed);
        }
    }

    static <T> T value(Message<byte[]> message, Class<T> type) {
        try {
            return Json.mapper().readValue(message.getPayload(), type);
        } catch (JacksonException malformed) {
            // The original message is left out: it may quote the value, and values may hold personal data.
            throw new Undecodable("the value is not a " + type.getSimpleName());
        }
    }

    /** The key orders the records; under another key this one could overtake or be overtaken. */
    private static void requireKeyOf(Message<byte[]> message, Envelope envelope) {
        String key = header(message, KafkaHeaders.RECEIVED_KEY).orElse("");
        if (!key.equals(envelope.subject())) {
            throw new Undecodable("the key is not the subject " + envelope.subject());
        }
        if (!envelope.type().startsWith(envelope.source() + ".")) {
            throw new Undecodable("the type " + envelope.type() + " is not of the source " + envelope.source());
        }
    }

    /** Spring Cloud Function may have rewritten the binding's prefix {@code ce_} to its own. */
    private static String required(Message<byte[]> message, String attribute) {
        return header(message, "ce_" + attribute)
                .or(() -> header(message, "ce-" + attribute))
                .orElseThrow(() -> new Undecodable("the header ce_%s is missing among %s"
                        .formatted(attribute, message.getHeaders().keySet())));
    }

    private static Optional<String> header(Message<byte[]> message, String name) {
        return Optional.ofNullable(text(message.getHeaders().get(name)));
    }

    private static @Nullable String text(@Nullable Object value) {
        return value instanceof byte[] bytes
                ? new String(bytes, StandardCharsets.UTF_8)
                : value == null ? null : value.toString();
    }
}
