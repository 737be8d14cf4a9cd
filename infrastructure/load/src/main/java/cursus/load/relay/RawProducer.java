package cursus.load.relay;

import cursus.load.measuring.Stopwatch;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Kafka’s own producer, with the relay’s promises: all replicas, idempotent. */
final class RawProducer implements AutoCloseable {

    private final KafkaProducer<String, byte[]> producer;
    private final String topic;

    RawProducer(String bootstrapServers, String topic) {
        this.topic = topic;
        this.producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrapServers, "acks", "all", "metric.reporters", ""),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    /** Sends so many, then waits for all of them. Tells how many a second. */
    double burst(int count, byte[] value) throws InterruptedException {
        Stopwatch watch = Stopwatch.started();
        List<Future<?>> sent = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            sent.add(producer.send(new ProducerRecord<>(topic, OwnRelay.id(i), value)));
        }
        for (Future<?> one : sent) {
            acknowledged(one);
        }
        return watch.perSecond(count);
    }

    private static void acknowledged(Future<?> sent) throws InterruptedException {
        try {
            sent.get();
        } catch (ExecutionException refused) {
            throw new IllegalStateException("The broker refused a record", refused);
        }
    }

    @Override
    public void close() {
        producer.close(Duration.ofSeconds(10));
    }
}
