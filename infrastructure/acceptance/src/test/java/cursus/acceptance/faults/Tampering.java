package cursus.acceptance.faults;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
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

    private static final Stream COHORTS = new Stream(
            "cursus.catalogue.cohorts",
            "CohortChanged",
            List.of("catalogue", "enrolment", "scheduling", "notification"));

    private static final List<Stream> STREAMS = List.of(
            COHORTS,
            new Stream("cursus.enrolment.seats", "SeatHeld", List.of("catalogue", "enrolment")),
            new Stream("cursus.enrolment.files", "SeatHeld", List.of("scheduling", "billing", "notification")),
            new Stream("cursus.enrolment.people.state", "PersonCard", List.of("scheduling", "notification")),
            new Stream("cursus.scheduling.sessions", "SessionScheduled", List.of("notification")));

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration POLL = Duration.ofMillis(200);

    private static final String POISON = "poison-";

    private final String brokers;
    private int deadLetters;

    /**
     * What services read.
     *
     * @param event one of those on it
     * @param readers who reads it; each makes a dead letter of a poison
     */
    private record Stream(String source, String event, List<String> readers) {

        String topic() {
            return source + ".v1";
        }

        static Stream any(RandomGenerator random) {
            return STREAMS.get(random.nextInt(STREAMS.size()));
        }
    }

    Tampering(String brokers) {
        this.brokers = brokers;
    }

    /** How many dead letters the poison so far may end as. */
    int deadLetters() {
        return deadLetters;
    }

    /** Sends any older record once more, as it was. Says which. A poison that is repeated is one more poison. */
    String repeat(long draw) {
        RandomGenerator random = new SplittableRandom(draw);
        Stream stream = Stream.any(random);
        ConsumerRecord<byte[], byte[]> found = any(stream.topic(), random);
        send(new ProducerRecord<>(found.topic(), found.partition(), found.key(), found.value(), found.headers()));
        if (new String(found.key(), StandardCharsets.UTF_8).startsWith(POISON)) {
            deadLetters += stream.readers().size();
        }
        return "%s-%d@%d".formatted(found.topic(), found.partition(), found.offset());
    }

    /** Plants a poison on a topic that services read. Says which. */
    String plant(Poison poison, long draw) {
        RandomGenerator random = new SplittableRandom(draw);
        // The checker judges by the other streams, whatever their version says.
        Stream stream = poison == Poison.FUTURE_SCHEMA_VERSION ? COHORTS : Stream.any(random);
        String key = POISON + Long.toUnsignedString(draw, 36);
        ProducerRecord<byte[], byte[]> message =
                new ProducerRecord<>(stream.topic(), key.getBytes(StandardCharsets.UTF_8), poison.value(key));
        poison.headers(stream.source(), stream.event(), key)
                .forEach((name, value) -> message.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        send(message);
        deadLetters += stream.readers().size();
        return "%s under %s on %s, read by %s"
                .formatted(poison.words(), key, stream.topic(), String.join(", ", stream.readers()));
    }

    private void send(ProducerRecord<byte[], byte[]> message) {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers", brokers, "acks", "all", "delivery.timeout.ms", 60_000, "metric.reporters", "");
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
