package cursus.acceptance.faults;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.random.RandomGenerator;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Puts records on the services' input topics that nobody has sent, or not now. It waits for a broker that is away. */
final class Tampering {

    /** Who reads what; each reader of a poison makes a dead letter of it. */
    private static final Map<String, List<String>> READERS = new TreeMap<>(Map.of(
            "cursus.catalogue.cohorts.v1", List.of("enrolment", "scheduling", "notification"),
            "cursus.enrolment.seats.v1", List.of("enrolment"),
            "cursus.enrolment.files.v1", List.of("scheduling", "billing", "notification"),
            "cursus.enrolment.people.state.v1", List.of("scheduling", "notification"),
            "cursus.scheduling.sessions.v1", List.of("notification")));

    private static final String COHORTS = "cursus.catalogue.cohorts.v1";
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration POLL = Duration.ofMillis(200);

    private final String brokers;
    private int deadLetters;

    Tampering(String brokers) {
        this.brokers = brokers;
    }

    /** How many dead letters the poison so far may end as. */
    int deadLetters() {
        return deadLetters;
    }

    /** Sends any older record once more, as it was. Says which. */
    String repeat(long draw) {
        RandomGenerator random = new SplittableRandom(draw);
        List<String> topics = List.copyOf(READERS.keySet());
        ConsumerRecord<byte[], byte[]> found = any(topics.get(random.nextInt(topics.size())), random);
        send(new ProducerRecord<>(found.topic(), found.partition(), found.key(), found.value(), found.headers()));
        return "%s-%d@%d".formatted(found.topic(), found.partition(), found.offset());
    }

    /** Plants a poison on a topic that services read. Says which. */
    String plant(Poison poison, long draw) {
        RandomGenerator random = new SplittableRandom(draw);
        List<String> topics = List.copyOf(READERS.keySet());
        String topic = poison == Poison.FUTURE_SCHEMA_VERSION ? COHORTS : topics.get(random.nextInt(topics.size()));
        String key = "poison-" + Long.toUnsignedString(draw, 36);
        ProducerRecord<byte[], byte[]> message =
                new ProducerRecord<>(topic, key.getBytes(StandardCharsets.UTF_8), poison.value(key));
        poison.headers(topic.substring(0, topic.lastIndexOf('.')), key)
                .forEach((name, value) -> message.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        send(message);
        List<String> readers = Objects.requireNonNull(READERS.get(topic));
        deadLetters += readers.size();
        return "%s under %s on %s, read by %s".formatted(poison.words(), key, topic, String.join(", ", readers));
    }

    private void send(ProducerRecord<byte[], byte[]> message) {
        Map<String, Object> settings =
                Map.of("bootstrap.servers", brokers, "acks", "all", "delivery.timeout.ms", 60_000, "metric.reporters", "");
        ByteArraySerializer asItIs = new ByteArraySerializer();
        try (KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(settings, asItIs, asItIs)) {
            producer.send(message).get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("The broker did not take a record for " + message.topic(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private ConsumerRecord<byte[], byte[]> any(String topic, RandomGenerator random) {
        Map<String, Object> settings = Map.of("bootstrap.servers", brokers, "metric.reporters", "");
        ByteArrayDeserializer asItIs = new ByteArrayDeserializer();
        try (KafkaConsumer<byte[], byte[]> reader = new KafkaConsumer<>(settings, asItIs, asItIs)) {
            List<TopicPartition> partitions = reader.partitionsFor(topic, PATIENCE).stream()
                    .map(info -> new TopicPartition(topic, info.partition()))
                    .toList();
            List<Map.Entry<TopicPartition, Long>> filled = reader.endOffsets(partitions, PATIENCE).entrySet().stream()
                    .filter(end -> end.getValue() > 0)
                    .sorted(Comparator.comparingInt(end -> end.getKey().partition()))
                    .toList();
            Map.Entry<TopicPartition, Long> chosen = filled.get(random.nextInt(filled.size()));
            reader.assign(List.of(chosen.getKey()));
            reader.seek(chosen.getKey(), random.nextLong(chosen.getValue()));
            return first(reader, chosen.getKey());
        }
    }

    private static ConsumerRecord<byte[], byte[]> first(KafkaConsumer<byte[], byte[]> reader, TopicPartition from) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            List<ConsumerRecord<byte[], byte[]>> polled = reader.poll(POLL).records(from);
            if (!polled.isEmpty()) {
                return polled.getFirst();
            }
        }
        throw new IllegalStateException("The broker gave no record of " + from);
    }
}
