package cursus.messaging.outbox;

import cursus.messaging.Envelope;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends events in batches and tells how many of each aggregate's the broker has, counted from the first without a hole.
 * After a failed send the producer is closed: a later event that is still in flight must not overtake the failed one.
 * For one thread.
 *
 * <p>Headers follow the CloudEvents 1.0 Kafka protocol binding, binary content mode (section 3.2).
 */
final class EventProducer implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(EventProducer.class);
    private static final Duration CLOSE = Duration.ofSeconds(5);

    private final Supplier<Producer<String, byte[]>> factory;
    private Producer<String, byte[]> producer;

    private EventProducer(Supplier<Producer<String, byte[]>> factory) {
        this.factory = factory;
        this.producer = factory.get();
    }

    static EventProducer connectedTo(String brokers, String clientId) {
        Map<String, Object> settings = Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, brokers,
                ProducerConfig.CLIENT_ID_CONFIG, clientId + "-relay",
                ProducerConfig.ACKS_CONFIG, "all",
                ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true,
                ProducerConfig.LINGER_MS_CONFIG, 0,
                ProducerConfig.MAX_BLOCK_MS_CONFIG, 5_000,
                ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000,
                ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 15_000,
                ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4",
                "metric.reporters", "");
        return new EventProducer(
                () -> new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer()));
    }

    /** For each of the aggregates, how many of its first events are acknowledged by all in-sync replicas. */
    List<Integer> send(List<Pending> aggregates) throws InterruptedException {
        List<List<Future<?>>> sent = new ArrayList<>();
        for (Pending aggregate : aggregates) {
            sent.add(sendAll(aggregate));
        }
        List<Integer> acknowledged = new ArrayList<>();
        boolean complete = true;
        for (int i = 0; i < sent.size(); i++) {
            int prefix = acknowledgedPrefix(sent.get(i));
            acknowledged.add(prefix);
            complete &= prefix == aggregates.get(i).entries().size();
        }
        if (!complete) {
            startAfresh();
        }
        return acknowledged;
    }

    @Override
    public void close() {
        producer.close(CLOSE);
    }

    private List<Future<?>> sendAll(Pending aggregate) {
        List<Future<?>> sent = new ArrayList<>();
        try {
            for (OutboxEntry entry : aggregate.entries()) {
                sent.add(producer.send(recordOf(entry)));
            }
        } catch (KafkaException refused) {
            log.warn("The broker takes no events: {}", refused.getMessage());
        }
        return sent;
    }

    private static int acknowledgedPrefix(List<Future<?>> sent) throws InterruptedException {
        int prefix = 0;
        for (Future<?> future : sent) {
            try {
                future.get();
                prefix++;
            } catch (ExecutionException failed) {
                log.warn("An event was not acknowledged: {}", failed.getMessage());
                return prefix;
            }
        }
        return prefix;
    }

    private void startAfresh() {
        producer.close(Duration.ZERO);
        producer = factory.get();
    }

    private static ProducerRecord<String, byte[]> recordOf(OutboxEntry entry) {
        Envelope envelope = entry.envelope();
        ProducerRecord<String, byte[]> message = new ProducerRecord<>(
                envelope.source() + ".v1", envelope.subject(), entry.json().getBytes(StandardCharsets.UTF_8));
        Headers headers = message.headers();
        add(headers, "ce_specversion", "1.0");
        add(headers, "ce_id", envelope.id());
        add(headers, "ce_type", envelope.type());
        add(headers, "ce_source", envelope.source());
        add(headers, "ce_subject", envelope.subject());
        add(headers, "ce_time", envelope.time().toString());
        add(headers, "ce_sequence", Long.toString(envelope.sequence()));
        add(headers, "ce_correlationid", envelope.correlationId());
        add(headers, "ce_actor", envelope.actor());
        add(headers, "ce_reason", envelope.reason());
        envelope.traceparent().ifPresent(value -> add(headers, "traceparent", value));
        add(headers, "content-type", "application/json");
        return message;
    }

    private static void add(Headers headers, String name, String value) {
        headers.add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
