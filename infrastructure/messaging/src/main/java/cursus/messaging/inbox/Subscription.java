package cursus.messaging.inbox;

import cursus.messaging.Cause;
import cursus.messaging.Envelope;
import cursus.messaging.OutOfOrder;
import cursus.messaging.Received;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.slf4j.MDC;
import org.springframework.messaging.Message;

/**
 * What a service does with the events of one stream: one handler per event name, and one for all the others. It is the
 * function that Spring Cloud Stream binds. A record that can't be read, or not at its place, is parked; what a handler
 * throws is retried, and in the end parked too; an event that nobody handles is passed over, for producers may add new
 * ones.
 */
public final class Subscription implements Consumer<Message<byte[]>> {

    private final String source;
    private final String service;
    private final Clock clock;
    private final Parking parking;
    private final Draining draining;
    private final Map<String, Consumer<Decoded>> handlers = new LinkedHashMap<>();
    private final Map<String, Reading<?, ?>> readings = new LinkedHashMap<>();
    private Consumer<Decoded> otherwise = decoded -> {};
    private Optional<Consumer<Received<String>>> erased = Optional.empty();

    Subscription(String source, String service, Clock clock, Parking parking, Draining draining) {
        this.source = source;
        this.service = service;
        this.clock = clock;
        this.parking = parking;
        this.draining = draining;
    }

    /**
     * @param event the event's bare name
     * @param fields the consumer's own record, with only the fields that it reads
     */
    public <T> Subscription on(String event, Class<T> fields, Consumer<Received<T>> handler) {
        return on(event, fields, Function.identity(), handler);
    }

    /**
     * @param event the event's bare name
     * @param fields the consumer's own record, with only the fields that it reads
     * @param meaning what the fields are in the consumer's own model
     */
    public <F, T> Subscription on(
            String event, Class<F> fields, Function<F, T> meaning, Consumer<Received<T>> handler) {
        Reading<F, T> reading = new Reading<>(fields, meaning);
        readings.put(event, reading);
        handlers.put(event, decoded -> handler.accept(decoded.as(reading)));
        return this;
    }

    /**
     * For the erasures of a compacted topic: the handler is given the key of which everything is to be forgotten. Where
     * none is set, a record without a value can't be read.
     */
    public Subscription erased(Consumer<Received<String>> handler) {
        erased = Optional.of(handler);
        return this;
    }

    /** For documents that are shown every event: those that mean nothing to them still move their mark. */
    @SuppressWarnings("unchecked")
    public Subscription otherwise(Consumer<Received<Map<String, Object>>> handler) {
        Reading<Map<String, Object>, Map<String, Object>> whole =
                new Reading<>((Class<Map<String, Object>>) (Class<?>) Map.class, Function.identity());
        otherwise = decoded -> handler.accept(decoded.as(whole));
        return this;
    }

    /** The stream whose events it takes. */
    public String source() {
        return source;
    }

    /** How it reads each event that has a handler of its own, by the event's bare name. */
    public Map<String, Reading<?, ?>> readings() {
        return Map.copyOf(readings);
    }

    @Override
    public void accept(Message<byte[]> message) {
        Incoming incoming = Incoming.of(message);
        switch (parking.wayOf(incoming)) {
            case FREE -> handleOrPark(incoming);
            case AWAITED -> {
                handleOrPark(incoming);
                draining.drain(ParkedKey.idOf(incoming));
            }
            case CLOSED -> {
                if (!parking.parkBehind(incoming)) {
                    handleOrPark(incoming);
                }
            }
        }
    }

    /**
     * Gives the record to its handler.
     *
     * @throws Undecodable where nobody can read it
     * @throws OutOfOrder where one before it is missing, or its number is taken
     */
    void handle(Incoming incoming) {
        Envelope envelope = MessageCodec.envelope(incoming);
        if (!envelope.source().equals(source)) {
            throw new Undecodable(envelope.source() + " arrives where " + source + " is expected");
        }
        Cause cause = new Cause("service:" + service, envelope.name(), envelope.correlationId(), clock.instant());
        try (var _ = MDC.putCloseable("correlationId", envelope.correlationId())) {
            handlerOf(incoming, envelope).accept(new Decoded(incoming, envelope, cause));
        }
    }

    private Consumer<Decoded> handlerOf(Incoming incoming, Envelope envelope) {
        return erased.filter(_ -> incoming.isEmpty())
                .<Consumer<Decoded>>map(handler -> decoded -> handler.accept(decoded.erased()))
                .orElseGet(() -> handlers.getOrDefault(envelope.name(), otherwise));
    }

    private void handleOrPark(Incoming incoming) {
        try {
            handle(incoming);
        } catch (Undecodable | OutOfOrder unfit) {
            parking.park(incoming, Faults.why(unfit), Faults.words(unfit));
        }
    }

    private record Decoded(Incoming incoming, Envelope envelope, Cause cause) {

        Received<String> erased() {
            return new Received<>(envelope, envelope.subject(), cause);
        }

        <F, T> Received<T> as(Reading<F, T> reading) {
            F fields = reading.fieldsOf(incoming.value());
            return new Received<>(envelope, reading.meaning().apply(fields), cause);
        }
    }
}
