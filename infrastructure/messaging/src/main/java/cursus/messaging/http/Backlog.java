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
 * What the broker knows of a service: how many records it could not take, and how many it has still to read. Looks as a
 * consumer that never joins the service's group, for the length of one question, and reads no record.
 */
final class Backlog {

    private final Map<String, Object> settings;
    private final String deadLetters;
    private final List<String> topics;

    /** @param bindings of topics that are read, for events leave by the relay */
    Backlog(
            @Value("${spring.cloud.stream.kafka.binder.brokers}") String brokers,
            @Value("${spring.cloud.stream.default.group}") String group,
            @Value("${cursus.service}") String service,
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
        deadLetters = "cursus." + service + ".dead-letters.v1";
        topics = bindings.getBindings().keySet().stream()
                .map(bindings::getBindingDestination)
                .toList();
    }

    /** @throws org.apache.kafka.common.KafkaException where the broker is away */
    Counts count() {
        ByteArrayDeserializer none = new ByteArrayDeserializer();
        try (Consumer<?, ?> reader = new KafkaConsumer<>(settings, none, none)) {
            Set<TopicPartition> dead = partitions(deadLetters, reader);
            return new Counts(
                    sum(reader.endOffsets(dead)) - sum(reader.beginningOffsets(dead)),
                    topics.stream().map(topic -> lag(topic, reader)).toList());
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

    /** @param deadLetters 0 where there is no topic for them: the catalogue reads nothing */
    record Counts(long deadLetters, List<Lag> lag) {}

    record Lag(String topic, long records) {}
}
