package cursus.acceptance.suite;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import tools.jackson.databind.JsonNode;

/** The suite's topics as any outside client reads them, or writes to them. */
public final class Topics {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration POLL = Duration.ofMillis(200);

    private final String brokers;

    Topics(String brokers) {
        this.brokers = brokers;
    }

    /** A record with its headers as text. */
    public record Event(String topic, String key, Map<String, String> headers, String value) {

        static Event of(ConsumerRecord<String, String> message) {
            Map<String, String> headers = StreamSupport.stream(message.headers().spliterator(), false)
                    .collect(Collectors.toMap(
                            header -> header.key(),
                            header -> new String(header.value(), StandardCharsets.UTF_8),
                            (_, last) -> last,
                            LinkedHashMap::new));
            return new Event(message.topic(), message.key(), headers, message.value());
        }

        public JsonNode json() {
            return Api.JSON.readTree(value);
        }

        public String header(String name) {
            return headers.getOrDefault(name, "");
        }

        /** The event's name without its source and version, such as {@code InvoiceIssued}; empty where it has none. */
        public String name() {
            String[] words = header("ce_type").split("\\.", -1);
            return words.length < 2 ? "" : words[words.length - 2];
        }
    }

    /** Reads a topic from its beginning until an event is the one looked for. */
    public Event await(String topic, Predicate<Event> wanted) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        try (KafkaConsumer<String, String> consumer = atTheBeginning(topic)) {
            while (System.nanoTime() < end) {
                for (ConsumerRecord<String, String> message : consumer.poll(POLL)) {
                    Event event = Event.of(message);
                    if (wanted.test(event)) {
                        return event;
                    }
                }
            }
        }
        throw new AssertionError("Not seen on %s within %d s.".formatted(topic, PATIENCE.toSeconds()));
    }

    /** Publishes a record without any header, as no service of the suite does, and returns when the broker has it. */
    public void publish(String topic, String key, String value) {
        Map<String, Object> settings =
                Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, brokers, "acks", "all", "metric.reporters", "");
        try (KafkaProducer<String, String> producer =
                new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(topic, key, value)).get();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        } catch (ExecutionException failed) {
            throw new IllegalStateException("The broker did not take a record.", failed.getCause());
        }
    }

    /** Everything that a topic holds at this moment. */
    public List<Event> all(String topic) {
        List<Event> events = new ArrayList<>();
        try (KafkaConsumer<String, String> consumer = atTheBeginning(topic)) {
            Map<TopicPartition, Long> ends = consumer.endOffsets(consumer.assignment());
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(POLL).forEach(message -> events.add(Event.of(message)));
            }
        }
        return events;
    }

    private KafkaConsumer<String, String> atTheBeginning(String topic) {
        KafkaConsumer<String, String> consumer = new KafkaConsumer<>(
                Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, brokers, "metric.reporters", ""),
                new StringDeserializer(),
                new StringDeserializer());
        List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                .map(partition -> new TopicPartition(topic, partition.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        return consumer;
    }
}
