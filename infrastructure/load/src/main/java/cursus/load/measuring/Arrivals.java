package cursus.load.measuring;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** A plain consumer of one topic that notes which key came when. It reads what comes after its making. */
public final class Arrivals implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(100);

    private final Map<String, Long> arrived = new ConcurrentHashMap<>();
    private final Function<ConsumerRecord<String, byte[]>, String> naming;
    private final AtomicLong count = new AtomicLong();
    private final Thread reader;
    private volatile boolean closing;

    public Arrivals(String bootstrapServers, String topic) {
        this(bootstrapServers, topic, ConsumerRecord::key);
    }

    /** @param naming under which name a record is asked for */
    public Arrivals(String bootstrapServers, String topic, Function<ConsumerRecord<String, byte[]>, String> naming) {
        this.naming = naming;
        KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrapServers, "metric.reporters", "", "fetch.max.wait.ms", 20),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                .map(info -> new TopicPartition(topic, info.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        partitions.forEach(consumer::position);
        this.reader = Thread.ofPlatform().daemon().name("arrivals").start(() -> read(consumer));
    }

    public long count() {
        return count.get();
    }

    /** When a name came first, by {@link System#nanoTime()}. */
    public Optional<Long> of(String name) {
        return Optional.ofNullable(arrived.get(name));
    }

    private void read(KafkaConsumer<String, byte[]> consumer) {
        try (consumer) {
            while (!closing) {
                for (ConsumerRecord<String, byte[]> message : consumer.poll(POLL)) {
                    arrived.putIfAbsent(naming.apply(message), System.nanoTime());
                    count.incrementAndGet();
                }
            }
        }
    }

    @Override
    public void close() {
        closing = true;
        try {
            reader.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
