package cursus.billing;

import cursus.messaging.Json;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

/** Another service, as seen from here: it publishes events as CloudEvents' Kafka binding writes them. */
public final class OutsideProducer implements AutoCloseable {

    private final KafkaProducer<String, String> producer;

    public OutsideProducer(String bootstrapServers) {
        this.producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrapServers, "acks", "all"),
                new StringSerializer(),
                new StringSerializer());
    }

    /** Publishes the event twice, under one id, as a producer does that crashed before it knew of its success. */
    public void publishTwice(String source, String name, String subject, long sequence, Map<String, ?> event) {
        String id = UUID.randomUUID().toString();
        Instant time = Instant.now();
        send(source, name, subject, sequence, event, id, time);
        send(source, name, subject, sequence, event, id, time);
    }

    private void send(
            String source, String name, String subject, long sequence, Map<String, ?> event, String id, Instant time) {
        ProducerRecord<String, String> entry =
                new ProducerRecord<>(source + ".v1", subject, Json.mapper().writeValueAsString(event));
        Map<String, String> headers = Map.of(
                "ce_specversion", "1.0",
                "ce_id", id,
                "ce_type", source + "." + name + ".v1",
                "ce_source", source,
                "ce_subject", subject,
                "ce_time", time.toString(),
                "ce_sequence", String.valueOf(sequence),
                "ce_correlationid", "correlation-of-" + subject,
                "ce_actor", "person:somebody",
                "ce_reason", "REQUESTED");
        headers.forEach((key, value) -> entry.headers().add(key, value.getBytes(StandardCharsets.UTF_8)));
        entry.headers().add("content-type", "application/json".getBytes(StandardCharsets.UTF_8));
        try {
            producer.send(entry).get();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        } catch (ExecutionException failed) {
            throw new IllegalStateException("the broker did not take the event", failed.getCause());
        }
    }

    @Override
    public void close() {
        producer.close();
    }
}
