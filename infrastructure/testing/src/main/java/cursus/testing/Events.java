package cursus.testing;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Plays another service on the topics of the tests' broker, and looks at what is there. */
public final class Events {

    private Events() {}

    /**
     * An event to publish.
     *
     * @param key the aggregate's id
     * @param sequence from 1 for this key
     */
    public record Published(String id, String source, String name, String key, long sequence, String json) {

        public static Published of(String source, String name, String key, long sequence, String json) {
            return new Published(UUID.randomUUID().toString(), source, name, key, sequence, json);
        }
    }

    /** Publishes one event after the other and waits for each; the same event twice is a repetition. */
    public static void publish(Published... events) {
        Map<String, Object> settings = Map.of("bootstrap.servers", Parts.kafka(), "acks", "all");
        try (KafkaProducer<String, String> producer =
                new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            for (Published event : events) {
                producer.send(recordOf(event)).get();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** Everything that a topic holds under one key now, in order. */
    public static List<ConsumerRecord<String, String>> read(String topic, String key) {
        Map<String, Object> settings = Map.of("bootstrap.servers", Parts.kafka());
        try (KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(topic, info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<ConsumerRecord<String, String>> found = new ArrayList<>();
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(100)).forEach(found::add);
            }
            return found.stream().filter(message -> key.equals(message.key())).toList();
        }
    }

    /** The bare names of the events that a topic holds under one key. */
    public static List<String> names(String topic, String key) {
        return read(topic, key).stream()
                .map(message -> header(message, "ce_type"))
                .map(type -> type.replaceAll(".*\\.([A-Za-z]+)\\.v1", "$1"))
                .toList();
    }

    public static String header(ConsumerRecord<?, ?> message, String name) {
        Header header = message.headers().lastHeader(name);
        return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }

    private static ProducerRecord<String, String> recordOf(Published event) {
        ProducerRecord<String, String> message =
                new ProducerRecord<>(event.source() + ".v1", event.key(), event.json());
        Map.of(
                        "ce_specversion", "1.0",
                        "ce_id", event.id(),
                        "ce_type", event.source() + "." + event.name() + ".v1",
                        "ce_source", event.source(),
                        "ce_subject", event.key(),
                        "ce_time", Instant.now().toString(),
                        "ce_sequence", Long.toString(event.sequence()),
                        "ce_correlationid", "correlation-" + event.key(),
                        "ce_actor", "service:test",
                        "ce_reason", "TEST")
                .forEach((name, value) -> message.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return message;
    }
}
