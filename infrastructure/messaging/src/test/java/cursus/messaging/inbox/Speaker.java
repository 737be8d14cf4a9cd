package cursus.messaging.inbox;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

/** Publishes what a test wants heard, well-formed or not. */
final class Speaker implements AutoCloseable {

    private final KafkaProducer<String, String> producer;
    private final String source;

    /** @param source the stream, whose topic is made */
    Speaker(String brokers, String source) {
        this.source = source;
        create(topic(), brokers);
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", brokers, "linger.ms", 0, "metric.reporters", ""),
                new StringSerializer(),
                new StringSerializer());
    }

    String topic() {
        return source + ".v1";
    }

    void says(String subject, long sequence, String word) {
        send(wellFormed(subject, sequence, UUID.randomUUID().toString(), word));
    }

    void says(String subject, long sequence, String id, String word) {
        send(wellFormed(subject, sequence, id, word));
    }

    /** Under a key, but with nothing that a reader could make sense of. */
    void mumbles(String key) {
        send(new ProducerRecord<>(topic(), key, "{mumble"));
    }

    @Override
    public void close() {
        producer.close();
    }

    private static void create(String topic, String brokers) {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", brokers))) {
            admin.createTopics(List.of(new NewTopic(topic, 2, (short) 1))).all().get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void send(ProducerRecord<String, String> message) {
        var _ = producer.send(message);
        producer.flush();
    }

    private ProducerRecord<String, String> wellFormed(String subject, long sequence, String id, String word) {
        ProducerRecord<String, String> message =
                new ProducerRecord<>(topic(), subject, "{\"word\":\"%s\"}".formatted(word));
        Map.of(
                        "id",
                        id,
                        "type",
                        source + ".Said.v1",
                        "source",
                        source,
                        "subject",
                        subject,
                        "time",
                        "2027-01-04T08:00:00Z",
                        "sequence",
                        Long.toString(sequence),
                        "correlationid",
                        "correlation-1",
                        "actor",
                        "person:1",
                        "reason",
                        "SAID")
                .forEach((name, value) -> message.headers().add("ce_" + name, value.getBytes(StandardCharsets.UTF_8)));
        return message;
    }
}
