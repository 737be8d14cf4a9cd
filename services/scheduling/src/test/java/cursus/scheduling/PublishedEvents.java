package cursus.scheduling;

import static org.awaitility.Awaitility.await;

import cursus.testing.Parts;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/** What an outside consumer sees of an aggregate. */
final class PublishedEvents {

    /** A record with the headers that tests look at. */
    record Event(String name, String sequence, String actor, String json) {}

    private PublishedEvents() {}

    /** Waits until the aggregate has published this many events, and gives them in the topic's order. */
    static List<Event> of(String source, String key, int count) {
        List<Event> events = new ArrayList<>();
        try (KafkaConsumer<String, String> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", Parts.kafka()), new StringDeserializer(), new StringDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(source + ".v1").stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            await().atMost(Duration.ofSeconds(20)).until(() -> {
                consumer.poll(Duration.ofMillis(100)).forEach(entry -> {
                    if (key.equals(entry.key())) {
                        events.add(event(source, entry));
                    }
                });
                return events.size() >= count;
            });
        }
        return List.copyOf(events);
    }

    private static Event event(String source, ConsumerRecord<String, String> entry) {
        String type = header(entry, "ce_type");
        return new Event(
                type.substring(source.length() + 1, type.length() - ".v1".length()),
                header(entry, "ce_sequence"),
                header(entry, "ce_actor"),
                entry.value());
    }

    private static String header(ConsumerRecord<String, String> entry, String name) {
        return new String(entry.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}
