package cursus.messaging.inbox;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.internals.BuiltInPartitioner;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** All records of one key, from the first to the last that is there now. One connection per look. */
final class PartitionFromStart {

    private static final Duration POLL = Duration.ofMillis(200);

    /** A page waits five seconds for its answer: whoever hears nothing from the broker should say so before. */
    private static final Duration SILENCE = Duration.ofSeconds(3);

    private final Map<String, Object> settings;

    PartitionFromStart(String brokers, String service) {
        settings = Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                brokers,
                ConsumerConfig.CLIENT_ID_CONFIG,
                service + "-log",
                ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                2_000,
                ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                Math.toIntExact(SILENCE.toMillis()),
                ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG,
                Math.toIntExact(SILENCE.toMillis()),
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                "earliest",
                ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG,
                false,
                "metric.reporters",
                "");
    }

    /** @throws org.apache.kafka.common.KafkaException where the broker is away or falls silent, or has no such topic */
    void read(String topic, byte[] key, Consumer<Incoming> reader) {
        ByteArrayDeserializer bytes = new ByteArrayDeserializer();
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(settings, bytes, bytes)) {
            TopicPartition partition = partitionOf(topic, key, consumer);
            consumer.assign(List.of(partition));
            long end = consumer.endOffsets(List.of(partition)).getOrDefault(partition, 0L);
            consumer.seekToBeginning(List.of(partition));
            walk(consumer, partition, end, found -> {
                if (Arrays.equals(found.key(), key)) {
                    reader.accept(Incoming.of(found));
                }
            });
        }
    }

    private static void walk(
            KafkaConsumer<byte[], byte[]> consumer,
            TopicPartition partition,
            long end,
            Consumer<ConsumerRecord<byte[], byte[]>> each) {
        long heard = System.nanoTime();
        long position = consumer.position(partition);
        while (position < end) {
            for (ConsumerRecord<byte[], byte[]> found : consumer.poll(POLL).records(partition)) {
                if (found.offset() < end) {
                    each.accept(found);
                }
            }
            long before = position;
            position = consumer.position(partition);
            if (position > before) {
                heard = System.nanoTime();
            } else if (System.nanoTime() - heard > SILENCE.toNanos()) {
                throw new TimeoutException("No answer behind %d of %d in %s".formatted(position, end, partition));
            }
        }
    }

    /** Where the relay's producer puts the key, which knows the partitioner by no other name. */
    private static TopicPartition partitionOf(String topic, byte[] key, KafkaConsumer<byte[], byte[]> consumer) {
        int partitions = consumer.partitionsFor(topic).size();
        if (partitions == 0) {
            throw new UnknownTopicOrPartitionException("No topic " + topic);
        }
        return new TopicPartition(topic, BuiltInPartitioner.partitionForKey(key, partitions));
    }
}
