package cursus.messaging.inbox;

import cursus.messaging.Envelope;
import cursus.messaging.Json;
import java.time.DateTimeException;
import java.time.Instant;
import tools.jackson.core.JacksonException;

/** Reads a record as CloudEvents' Kafka binding writes it, and refuses what it can't read. */
final class MessageCodec {

    /** A new version comes on a topic of its own; here its fields would be taken for those of the first. */
    private static final String VERSION = ".v1";

    private MessageCodec() {}

    static Envelope envelope(Incoming incoming) {
        try {
            Envelope envelope = new Envelope(
                    required(incoming, "id"),
                    required(incoming, "type"),
                    required(incoming, "source"),
                    required(incoming, "subject"),
                    Instant.parse(required(incoming, "time")),
                    Long.parseLong(required(incoming, "sequence")),
                    required(incoming, "correlationid"),
                    required(incoming, "actor"),
                    required(incoming, "reason"),
                    incoming.header("traceparent"));
            requireKeyOf(incoming, envelope);
            requireTypeOf(envelope);
            return envelope;
        } catch (DateTimeException | NumberFormatException malformed) {
            throw new Undecodable("a ce_ header is malformed", malformed);
        }
    }

    static <T> T value(byte[] json, Class<T> type) {
        try {
            return Json.mapper().readValue(json, type);
        } catch (JacksonException malformed) {
            // The original message is left out: it may quote the value, and values may hold personal data.
            throw new Undecodable("the value is not a " + type.getSimpleName());
        }
    }

    /** The key orders the records; under another key this one could overtake or be overtaken. */
    private static void requireKeyOf(Incoming incoming, Envelope envelope) {
        if (!incoming.key().orElse("").equals(envelope.subject())) {
            throw new Undecodable("the key is not the subject " + envelope.subject());
        }
    }

    private static void requireTypeOf(Envelope envelope) {
        if (!envelope.type().startsWith(envelope.source() + ".")) {
            throw new Undecodable("the type " + envelope.type() + " is not of the source " + envelope.source());
        }
        if (!envelope.type().endsWith(VERSION)) {
            throw new Undecodable("the type " + envelope.type() + " is of a version that is not understood here");
        }
    }

    private static String required(Incoming incoming, String attribute) {
        return incoming.attribute(attribute)
                .orElseThrow(() -> new Undecodable("the header ce_%s is missing".formatted(attribute)));
    }
}
