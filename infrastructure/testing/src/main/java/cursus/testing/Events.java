package cursus.testing;

import cursus.messaging.Json;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;

/** Plays another service on the topics of the tests' broker, and looks at what is there. */
public final class Events {

    private static final Duration SOON = Duration.ofSeconds(20);

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

        /** The last word about a key of a compacted topic, a record without a value. */
        public static Published erasing(String source, String name, String key, long sequence) {
            return of(source, name, key, sequence, "");
        }

        public static Published of(String source, String name, String key, long sequence, Map<String, ?> fields) {
            return of(source, name, key, sequence, Json.mapper().writeValueAsString(fields));
        }
    }

    /**
     * An event on a topic, with the headers that tests look at.
     *
     * @param name bare, without source and version
     * @param json empty for an erasure
     */
    public record Seen(String name, long sequence, String actor, String json) {}

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
            throw new IllegalStateException("the broker of the tests did not take an event", failed.getCause());
        }
    }

    /** As a producer does that crashed before it knew of its success. */
    public static void publishTwice(Published event) {
        publish(event, event);
    }

    /** Everything that a topic holds under one key now, in order. */
    public static List<Seen> read(String topic, String key) {
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
            return found.stream()
                    .filter(message -> key.equals(message.key()))
                    .map(Events::seen)
                    .toList();
        }
    }

    /** The same, as soon as there are at least so many. */
    public static List<Seen> readAtLeast(int count, String topic, String key) {
        return Awaitility.await().atMost(SOON).until(() -> read(topic, key), seen -> seen.size() >= count);
    }

    /** The bare names of the events that a topic holds under one key. */
    public static List<String> names(String topic, String key) {
        return read(topic, key).stream().map(Seen::name).toList();
    }

    private static Seen seen(ConsumerRecord<String, String> message) {
        return new Seen(
                header(message, "ce_type").replaceAll(".*\\.([A-Za-z]+)\\.v1", "$1"),
                Long.parseLong(header(message, "ce_sequence")),
                header(message, "ce_actor"),
                message.value() == null ? "" : message.value());
    }

    private static String header(ConsumerRecord<?, ?> message, String name) {
        return Optional.ofNullable(message.headers().lastHeader(name))
                .map(header -> new String(header.value(), StandardCharsets.UTF_8))
                .orElseThrow(() -> new AssertionError("a message without " + name));
    }

    /** As CloudEvents' Kafka binding writes it. */
    private static ProducerRecord<String, String> recordOf(Published event) {
        String topic = event.source() + ".v1";
        ProducerRecord<String, String> message = event.json().isEmpty()
                ? new ProducerRecord<>(topic, event.key(), null)
                : new ProducerRecord<>(topic, event.key(), event.json());
        Map.ofEntries(
                        Map.entry("content-type", "application/json"),
                        Map.entry("ce_specversion", "1.0"),
                        Map.entry("ce_id", event.id()),
                        Map.entry("ce_type", event.source() + "." + event.name() + ".v1"),
                        Map.entry("ce_source", event.source()),
                        Map.entry("ce_subject", event.key()),
                        Map.entry("ce_time", Instant.now().toString()),
                        Map.entry("ce_sequence", Long.toString(event.sequence())),
                        Map.entry("ce_correlationid", "correlation-" + event.key()),
                        Map.entry("ce_actor", "service:test"),
                        Map.entry("ce_reason", "TEST"))
                .forEach((name, value) -> message.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return message;
    }
}
