package cursus.checker.reading;

import cursus.checker.seen.Event;
import cursus.checker.seen.Log;
import cursus.checker.seen.Logs;
import cursus.checker.seen.Logs.Unreadable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * Reads every topic of the suite, each time from where it stopped to where the topic ended when it was asked. It belongs to
 * no group, so that nobody is disturbed.
 */
final class TopicReader implements AutoCloseable {

    private static final Pattern TOPIC = Pattern.compile("cursus\\.[a-z]+\\.(?!dead-letters|parking)[a-z.-]+\\.v1");
    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration WITHOUT_PROGRESS = Duration.ofSeconds(20);

    private final String brokers;
    private final Map<String, List<Event>> events = new TreeMap<>();
    private final List<Unreadable> unreadable = new ArrayList<>();
    private long records;

    /** Empty until the first look, and after a failed one. */
    private Optional<Consumer<String, byte[]>> consumer = Optional.empty();

    TopicReader(String brokers) {
        this.brokers = brokers;
    }

    /** @throws CannotLook where the broker does not answer, or holds no suite */
    Logs readOn() {
        try {
            Consumer<String, byte[]> open = consumer.orElseGet(this::open);
            consumer = Optional.of(open);
            readToTheEnd(open);
        } catch (KafkaException e) {
            throw new CannotLook("Kafka at %s does not answer: %s".formatted(brokers, e.getMessage()), e);
        }
        Map<String, Log> logs = new HashMap<>();
        events.forEach((topic, told) -> logs.put(topic, Log.of(topic, told)));
        return new Logs(logs, unreadable, records);
    }

    @Override
    public void close() {
        consumer.ifPresent(Consumer::close);
    }

    private Consumer<String, byte[]> open() {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers",
                brokers,
                "default.api.timeout.ms",
                10_000,
                "max.poll.records",
                2_000,
                "allow.auto.create.topics",
                false,
                "metric.reporters",
                "");
        Consumer<String, byte[]> opened =
                new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
        try {
            List<TopicPartition> partitions = partitions(opened);
            opened.assign(partitions);
            opened.seekToBeginning(partitions);
            return opened;
        } catch (RuntimeException e) {
            opened.close();
            throw e;
        }
    }

    private List<TopicPartition> partitions(Consumer<?, ?> reader) {
        List<TopicPartition> partitions = reader.listTopics().entrySet().stream()
                .filter(topic -> TOPIC.matcher(topic.getKey()).matches())
                .flatMap(topic -> topic.getValue().stream())
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        if (partitions.isEmpty()) {
            throw new CannotLook("Kafka at %s has no topic of the suite.".formatted(brokers));
        }
        return partitions;
    }

    private void readToTheEnd(Consumer<String, byte[]> open) {
        Map<TopicPartition, Long> ends = open.endOffsets(open.assignment());
        long progressAt = System.nanoTime();
        while (ends.entrySet().stream().anyMatch(end -> open.position(end.getKey()) < end.getValue())) {
            ConsumerRecords<String, byte[]> polled = open.poll(POLL);
            polled.forEach(this::keep);
            if (!polled.isEmpty()) {
                progressAt = System.nanoTime();
            } else if (System.nanoTime() - progressAt > WITHOUT_PROGRESS.toNanos()) {
                throw new CannotLook("Kafka at %s gives no more records.".formatted(brokers));
            }
        }
    }

    private void keep(ConsumerRecord<String, byte[]> message) {
        records++;
        if (Records.isTombstone(message)) {
            return;
        }
        try {
            events.computeIfAbsent(message.topic(), _ -> new ArrayList<>()).add(Records.event(message));
        } catch (Records.NotAnEvent e) {
            unreadable.add(new Unreadable(message.topic(), message.partition(), message.offset(), e.why()));
        }
    }
}
