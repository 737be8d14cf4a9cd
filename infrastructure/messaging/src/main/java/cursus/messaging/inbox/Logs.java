package cursus.messaging.inbox;

import cursus.messaging.Cause;
import cursus.messaging.Envelope;
import cursus.messaging.Received;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the whole log of one aggregate anew from its topic, as a consumer of no group: nothing is marked as read, and
 * whoever else reads the topic is not disturbed. One connection and one walk through a partition per call: this is for
 * whoever examines a log, not for every day. Safe for use by many threads.
 */
public final class Logs {

    private final PartitionFromStart partitions;
    private final String service;
    private final Clock clock;

    Logs(PartitionFromStart partitions, String service, Clock clock) {
        this.partitions = partitions;
        this.service = service;
        this.clock = clock;
    }

    /**
     * What somebody makes of a log. It is called in the thread of whoever reads, in the order of the topic.
     *
     * @param <T> what all its events have in common
     */
    public interface Reader<T> {

        /** The next event. One whose number was there before with another id comes too: the log has two histories. */
        void read(Received<T> event);

        /**
         * A record of the aggregate's key that nobody can read here, which may be an event that is not known.
         *
         * @param why in words that quote nothing of its value
         */
        void unreadable(Place place, String why);
    }

    /**
     * Reads from the first record to the last one that was there when the call began. What was published twice is read
     * once.
     *
     * @param source the stream's name; its topic is {@code <source>.v1}
     * @param subject the aggregate's id, whose records all lie in one partition
     * @param events every event of the stream, by its bare name, with the record as which it is read
     * @throws org.apache.kafka.common.KafkaException where the broker is away, or gives nothing for some seconds, or has no
     *     such topic
     */
    public <T> void read(String source, String subject, Map<String, Class<? extends T>> events, Reader<T> reader) {
        Set<Told> told = new HashSet<>();
        partitions.read(source + ".v1", subject.getBytes(StandardCharsets.UTF_8), incoming -> {
            Optional<Received<T>> event = decoded(incoming, source, events, reader);
            event.filter(received -> told.add(Told.in(received.envelope()))).ifPresent(reader::read);
        });
    }

    private <T> Optional<Received<T>> decoded(
            Incoming incoming, String source, Map<String, Class<? extends T>> events, Reader<T> reader) {
        try {
            return Optional.of(decoded(incoming, source, events));
        } catch (Undecodable unfit) {
            reader.unreadable(incoming.place(), Faults.words(unfit));
            return Optional.empty();
        }
    }

    private <T> Received<T> decoded(Incoming incoming, String source, Map<String, Class<? extends T>> events) {
        Envelope envelope = MessageCodec.envelope(incoming);
        if (!envelope.source().equals(source)) {
            throw new Undecodable(envelope.source() + " arrives where " + source + " is expected");
        }
        Class<? extends T> type = Optional.<Class<? extends T>>ofNullable(events.get(envelope.name()))
                .orElseThrow(() -> new Undecodable("the event " + envelope.name() + " is not known here"));
        Cause cause = new Cause("service:" + service, envelope.name(), envelope.correlationId(), clock.instant());
        return new Received<>(envelope, MessageCodec.value(incoming.value(), type), cause);
    }

    /** What makes two records the same event. */
    private record Told(long sequence, String id) {

        static Told in(Envelope envelope) {
            return new Told(envelope.sequence(), envelope.id());
        }
    }
}
