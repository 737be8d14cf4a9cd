package cursus.messaging.inbox;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Finds single records again, as a consumer of no group. One connection per look: this is for the odd record, not many. */
final class RecordsByPlace {

    private static final Duration POLL = Duration.ofMillis(200);
    private static final long PATIENCE = Duration.ofSeconds(10).toNanos();

    private final Map<String, Object> settings;

    RecordsByPlace(String brokers, String service) {
        settings = Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                brokers,
                ConsumerConfig.CLIENT_ID_CONFIG,
                service + "-parked",
                ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                1,
                ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                3_000,
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                "earliest",
                "metric.reporters",
                "");
    }

    /**
     * Empty where the topic no longer keeps it: a compacted topic has a later one of the same key.
     *
     * @throws org.apache.kafka.common.KafkaException where the broker is away
     */
    Optional<Incoming> find(Place place) {
        TopicPartition partition = new TopicPartition(place.topic(), place.partition());
        ByteArrayDeserializer bytes = new ByteArrayDeserializer();
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(settings, bytes, bytes)) {
            consumer.assign(List.of(partition));
            long end = consumer.endOffsets(List.of(partition)).getOrDefault(partition, 0L);
            consumer.seek(partition, place.offset());
            long until = System.nanoTime() + PATIENCE;
            while (consumer.position(partition) < end && System.nanoTime() < until) {
                for (ConsumerRecord<byte[], byte[]> found : consumer.poll(POLL)) {
                    // The first at or behind the place: another one means that this one is compacted away.
                    return Optional.of(found)
                            .filter(exact -> exact.offset() == place.offset())
                            .map(Incoming::of);
                }
            }
            if (consumer.position(partition) < end) {
                throw new TimeoutException("No answer for " + place);
            }
            return Optional.empty();
        }
    }
}
