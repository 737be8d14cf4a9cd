package cursus.load.measuring;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Publishes in the place of a service that is not there, what its contracts' examples say. */
public final class ExampleEvents implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final KafkaProducer<String, String> producer;

    public ExampleEvents(String brokers) {
        this.producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", brokers, "acks", "all", "metric.reporters", ""),
                new StringSerializer(),
                new StringSerializer());
    }

    /** The example of an event's contract, to be changed at will. */
    public static ObjectNode example(String source, String event) {
        String file = "/contracts/%s/examples/%s.v1.json".formatted(source, event);
        try (InputStream in = Objects.requireNonNull(ExampleEvents.class.getResourceAsStream(file), file)) {
            return (ObjectNode) JSON.readTree(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Sends the first event of an aggregate, and does not wait for the broker. */
    public void publish(String source, String name, String key, ObjectNode fields) {
        ProducerRecord<String, String> message = new ProducerRecord<>(source + ".v1", key, fields.toString());
        Map.of(
                        "content-type",
                        "application/json",
                        "ce_specversion",
                        "1.0",
                        "ce_id",
                        UUID.randomUUID().toString(),
                        "ce_type",
                        source + "." + name + ".v1",
                        "ce_source",
                        source,
                        "ce_subject",
                        key,
                        "ce_time",
                        Instant.now().toString(),
                        "ce_sequence",
                        "1",
                        "ce_correlationid",
                        UUID.randomUUID().toString(),
                        "ce_actor",
                        "service:load")
                .forEach((header, value) -> message.headers().add(header, value.getBytes(StandardCharsets.UTF_8)));
        message.headers().add("ce_reason", "LOAD".getBytes(StandardCharsets.UTF_8));
        var _ = producer.send(message);
    }

    /** Returns when the broker has all. */
    public void flush() {
        producer.flush();
    }

    @Override
    public void close() {
        producer.close();
    }
}
