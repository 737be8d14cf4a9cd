package cursus.messaging.outbox;

import cursus.messaging.Cause;
import cursus.messaging.DomainEvent;
import cursus.messaging.Envelope;
import cursus.messaging.Erasure;
import cursus.messaging.Json;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.UUID;
import org.bson.Document;

/** An event that waits in its aggregate for the broker's acknowledgement. */
record OutboxEntry(Envelope envelope, String json) {

    /** What an erasure says; no other event is empty as JSON. */
    private static final String NOTHING = "";

    static OutboxEntry of(
            DomainEvent event,
            String source,
            String subject,
            long sequence,
            Cause cause,
            Optional<String> traceparent) {
        String type = source + "." + event.getClass().getSimpleName() + ".v1";
        Envelope envelope = new Envelope(
                UUID.randomUUID().toString(),
                type,
                source,
                subject,
                cause.at(),
                sequence,
                cause.correlationId(),
                cause.actor(),
                cause.reason(),
                traceparent);
        return new OutboxEntry(
                envelope, event instanceof Erasure ? NOTHING : Json.mapper().writeValueAsString(event));
    }

    /** What the record carries; empty for an erasure, whose record has no value. */
    Optional<byte[]> value() {
        return Optional.of(json)
                .filter(written -> !written.equals(NOTHING))
                .map(written -> written.getBytes(StandardCharsets.UTF_8));
    }

    Document toDocument() {
        Document document = new Document("id", envelope.id())
                .append("type", envelope.type())
                .append("time", Date.from(envelope.time()))
                .append(Fields.SEQUENCE, envelope.sequence())
                .append("correlationId", envelope.correlationId())
                .append("actor", envelope.actor())
                .append("reason", envelope.reason())
                .append("json", json);
        envelope.traceparent().ifPresent(value -> document.append("traceparent", value));
        return document;
    }

    static OutboxEntry from(Document document, String source, String subject) {
        Instant time = document.getDate("time").toInstant();
        Envelope envelope = new Envelope(
                document.getString("id"),
                document.getString("type"),
                source,
                subject,
                time,
                Fields.longOf(document, Fields.SEQUENCE),
                document.getString("correlationId"),
                document.getString("actor"),
                document.getString("reason"),
                Optional.ofNullable(document.getString("traceparent")));
        return new OutboxEntry(envelope, document.getString("json"));
    }
}
