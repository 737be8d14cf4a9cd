package cursus.messaging.outbox;

import cursus.messaging.Envelope;
import cursus.messaging.outbox.Publications.Publication;
import cursus.web.Traceparent;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    private final Publications publications;

    /** Empty after a failure, and while the brokers' names can't even be resolved. */
    private Optional<Producer<String, byte[]>> producer = Optional.empty();

    EventProducer(Supplier<Producer<String, byte[]>> factory, Publications publications) {
        this.factory = factory;
        this.publications = publications;
    }

    static EventProducer connectedTo(String brokers, String clientId, Publications publications) {
        Map<String, Object> settings = Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                brokers,
                ProducerConfig.CLIENT_ID_CONFIG,
                clientId + "-relay",
                ProducerConfig.ACKS_CONFIG,
                "all",
                ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
                true,
                ProducerConfig.LINGER_MS_CONFIG,
                0,
                ProducerConfig.MAX_BLOCK_MS_CONFIG,
                5_000,
                ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG,
                5_000,
                ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
                15_000,
                ProducerConfig.COMPRESSION_TYPE_CONFIG,
                "lz4",
                "metric.reporters",
                "");
        return new EventProducer(
                () -> new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer()), publications);
    }

    /**
     * For each of the aggregates, how many of its first events are acknowledged by all in-sync replicas. The first failure
     * ends the whole batch: what follows would overtake it, or wait for the same broker again and again.
     *
     * @throws KafkaException where no producer can be built
     */
    List<Integer> send(List<Pending> aggregates) throws InterruptedException {
        List<List<Future<?>>> sent = sendUntilRefused(aggregates);
        List<Integer> acknowledged = new ArrayList<>();
        for (List<Future<?>> futures : sent) {
            acknowledged.add(acknowledgedPrefix(futures));
        }
        return acknowledged;
    }

    @Override
    public void close() {
        producer.ifPresent(open -> open.close(CLOSE));
    }

    private List<List<Future<?>>> sendUntilRefused(List<Pending> aggregates) {
        Producer<String, byte[]> open = open();
        List<List<Future<?>>> sent = new ArrayList<>();
        boolean refused = false;
        for (Pending aggregate : aggregates) {
            List<Future<?>> futures = new ArrayList<>();
            Iterator<OutboxEntry> entries = aggregate.entries().iterator();
            while (!refused && entries.hasNext()) {
                refused = !send(entries.next(), open, futures);
            }
            sent.add(futures);
        }
        if (refused) {
            abandon();
        }
        return sent;
    }

    /** False where the client refuses at once; without the cluster's metadata it does so by a future that has failed. */
    private boolean send(OutboxEntry entry, Producer<String, byte[]> open, List<Future<?>> futures) {
        Publication publication = publications.begin(entry.envelope());
        try {
            Future<?> future = open.send(recordOf(entry, publication.traceparent()), publication.answered());
            futures.add(future);
            return future.state() != Future.State.FAILED;
        } catch (KafkaException refused) {
            log.warn("The broker takes no events: {}", refused.getMessage());
            publication.answered().onCompletion(null, refused);
            return false;
        }
    }

    private int acknowledgedPrefix(List<Future<?>> sent) throws InterruptedException {
        int prefix = 0;
        for (Future<?> future : sent) {
            try {
                future.get();
                prefix++;
            } catch (ExecutionException failed) {
                log.warn("An event was not acknowledged: {}", failed.getMessage());
                abandon();
                return prefix;
            }
        }
        return prefix;
    }

    private Producer<String, byte[]> open() {
        Producer<String, byte[]> open = producer.orElseGet(factory);
        producer = Optional.of(open);
        return open;
    }

    /** Gives up what is still in flight, so that nothing overtakes what failed; the next batch begins with a new producer. */
    private void abandon() {
        producer.ifPresent(open -> open.close(Duration.ZERO));
        producer = Optional.empty();
    }

    private static ProducerRecord<String, byte[]> recordOf(OutboxEntry entry, Optional<String> traceparent) {
        Envelope envelope = entry.envelope();
        ProducerRecord<String, byte[]> message = entry.value()
                .map(value -> new ProducerRecord<>(envelope.source() + ".v1", envelope.subject(), value))
                .orElseGet(() -> new ProducerRecord<>(envelope.source() + ".v1", envelope.subject(), null));
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
        traceparent.ifPresent(value -> add(headers, Traceparent.HEADER, value));
        add(headers, "content-type", "application/json");
        return message;
    }

    private static void add(Headers headers, String name, String value) {
        headers.add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
