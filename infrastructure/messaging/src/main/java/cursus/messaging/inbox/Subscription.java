package cursus.messaging.inbox;

import cursus.messaging.Cause;
import cursus.messaging.Envelope;
import cursus.messaging.Received;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.slf4j.MDC;
import org.springframework.messaging.Message;

/**
 * What a service does with the events of one stream: one handler per event name, and one for all the others. It is the
 * function that Spring Cloud Stream binds. What a handler throws is retried, and in the end becomes a dead letter; an
 * event that nobody handles is passed over, for producers may add new ones.
 */
public final class Subscription implements Consumer<Message<byte[]>> {

    private final String source;
    private final String service;
    private final Clock clock;
    private final Map<String, Consumer<Incoming>> handlers = new LinkedHashMap<>();
    private Consumer<Incoming> otherwise = incoming -> {};

    Subscription(String source, String service, Clock clock) {
        this.source = source;
        this.service = service;
        this.clock = clock;
    }

    /**
     * @param event the event's bare name
     * @param fields the consumer's own record, with only the fields that it reads
     */
    public <T> Subscription on(String event, Class<T> fields, Consumer<Received<T>> handler) {
        handlers.put(event, incoming -> handler.accept(incoming.as(fields)));
        return this;
    }

    /** For documents that are shown every event: those that mean nothing to them still move their mark. */
    @SuppressWarnings("unchecked")
    public Subscription otherwise(Consumer<Received<Map<String, Object>>> handler) {
        otherwise = incoming -> handler.accept((Received<Map<String, Object>>) (Received<?>) incoming.as(Map.class));
        return this;
    }

    @Override
    public void accept(Message<byte[]> message) {
        Envelope envelope = MessageCodec.envelope(message);
        if (!envelope.source().equals(source)) {
            throw new Undecodable(envelope.source() + " arrives where " + source + " is expected");
        }
        Cause cause = new Cause("service:" + service, envelope.name(), envelope.correlationId(), clock.instant());
        try (var _ = MDC.putCloseable("correlationId", envelope.correlationId())) {
            handlers.getOrDefault(envelope.name(), otherwise).accept(new Incoming(message, envelope, cause));
        }
    }

    private record Incoming(Message<byte[]> message, Envelope envelope, Cause cause) {

        <T> Received<T> as(Class<T> fields) {
            return new Received<>(envelope, MessageCodec.value(message, fields), cause);
        }
    }
}
