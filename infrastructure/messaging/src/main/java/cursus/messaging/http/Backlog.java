package cursus.messaging.http;

import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.cloud.stream.config.BindingServiceProperties;

/**
 * How many records a service has still to read, as the broker knows. Looks as a consumer that never joins the service's
 * group, for the length of one question, and reads no record.
 */
final class Backlog {

    private final Map<String, Object> settings;
    private final List<String> topics;

    /** @param bindings of topics that are read, for events leave by the relay */
    Backlog(
            @Value("${spring.cloud.stream.kafka.binder.brokers}") String brokers,
            @Value("${spring.cloud.stream.default.group}") String group,
            BindingServiceProperties bindings) {
        settings = Map.of(
                "bootstrap.servers",
                brokers,
                "group.id",
                group,
                "default.api.timeout.ms",
                2_000,
                "metric.reporters",
                "");
        topics = bindings.getBindings().keySet().stream()
                .map(bindings::getBindingDestination)
                .toList();
    }

    /** @throws org.apache.kafka.common.KafkaException where the broker is away */
    List<Lag> lag() {
        ByteArrayDeserializer none = new ByteArrayDeserializer();
        try (Consumer<?, ?> reader = new KafkaConsumer<>(settings, none, none)) {
            return topics.stream().map(topic -> lag(topic, reader)).toList();
        }
    }

    /** Of a partition of which nothing was committed yet, everything is still to be read. */
    private static Lag lag(String topic, Consumer<?, ?> reader) {
        Set<TopicPartition> partitions = partitions(topic, reader);
        long read = reader.committed(partitions).values().stream()
                .filter(Objects::nonNull)
                .mapToLong(OffsetAndMetadata::offset)
                .sum();
        return new Lag(topic, sum(reader.endOffsets(partitions)) - read);
    }

    private static Set<TopicPartition> partitions(String topic, Consumer<?, ?> reader) {
        return reader.partitionsFor(topic).stream()
                .map(info -> new TopicPartition(topic, info.partition()))
                .collect(toSet());
    }

    private static long sum(Map<?, Long> offsets) {
        return offsets.values().stream().mapToLong(Long::longValue).sum();
    }

    record Lag(String topic, long records) {}
}
