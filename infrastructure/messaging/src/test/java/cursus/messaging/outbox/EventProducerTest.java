package cursus.messaging.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cursus.messaging.Erasure;
import cursus.messaging.outbox.Counter.Counted;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.tracing.propagation.Propagator;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;

class EventProducerTest {

    private final List<Producer<String, byte[]>> built = new ArrayList<>();

    @Test
    void the_first_refusal_ends_the_batch_so_that_nothing_overtakes_it() throws InterruptedException {
        EventProducer producer = producer(() -> remembered(new RefusingFrom("b", 2)));

        List<Integer> acknowledged = producer.send(List.of(pending("a", 2), pending("b", 3), pending("c", 1)));

        assertThat(acknowledged).containsExactly(2, 1, 0);
        assertThat(((MockProducer<String, byte[]>) built.getFirst()).history())
                .extracting(ProducerRecord::key)
                .containsExactly("a", "a", "b");
    }

    @Test
    void after_a_failure_the_next_batch_begins_with_a_new_producer() throws InterruptedException {
        EventProducer producer = producer(() -> remembered(new RefusingFrom("b", 1)));

        producer.send(List.of(pending("b", 1)));
        assertThat(producer.send(List.of(pending("a", 1)))).containsExactly(1);

        assertThat(built).hasSize(2);
        assertThat(((MockProducer<String, byte[]>) built.getFirst()).closed()).isTrue();
    }

    @Test
    void brokers_whose_names_cannot_be_resolved_yet_are_tried_again() throws InterruptedException {
        List<Integer> attempts = new ArrayList<>();
        Supplier<Producer<String, byte[]>> factory = () -> {
            attempts.add(1);
            if (attempts.size() == 1) {
                throw new KafkaException("no resolvable bootstrap urls");
            }
            return new RefusingFrom("nobody", 1);
        };
        EventProducer producer = producer(factory);

        assertThatThrownBy(() -> producer.send(List.of(pending("a", 1)))).isInstanceOf(KafkaException.class);
        assertThat(producer.send(List.of(pending("a", 1)))).containsExactly(1);
    }

    @Test
    void an_erasure_has_headers_and_no_value() throws InterruptedException {
        EventProducer producer = producer(() -> remembered(new RefusingFrom("nobody", 1)));
        OutboxEntry erasure =
                OutboxEntry.of(new Forgotten("a"), "cursus.test.counters", "a", 1, Counter.CAUSE, Optional.empty());

        producer.send(List.of(new Pending("counters", "a", 1, List.of(erasure))));

        assertThat(((MockProducer<String, byte[]>) built.getFirst()).history())
                .singleElement()
                .satisfies(record -> {
                    assertThat(record.key()).isEqualTo("a");
                    assertThat(record.value()).isNull();
                    assertThat(record.headers().lastHeader("ce_type").value())
                            .asString()
                            .isEqualTo("cursus.test.counters.Forgotten.v1");
                });
    }

    record Forgotten(String counter) implements Erasure {}

    private static EventProducer producer(Supplier<Producer<String, byte[]>> factory) {
        return new EventProducer(factory, new Publications(Propagator.NOOP, new SimpleMeterRegistry()));
    }

    private Producer<String, byte[]> remembered(Producer<String, byte[]> producer) {
        built.add(producer);
        return producer;
    }

    private static Pending pending(String id, int events) {
        List<OutboxEntry> entries = IntStream.rangeClosed(1, events)
                .mapToObj(n ->
                        OutboxEntry.of(new Counted(n), "cursus.test.counters", id, n, Counter.CAUSE, Optional.empty()))
                .toList();
        return new Pending("counters", id, entries.size(), entries);
    }

    /** Takes everything but one key's events from one on, as a client does that lost the cluster's metadata. */
    private static final class RefusingFrom extends MockProducer<String, byte[]> {

        private final String key;
        private int taken;

        RefusingFrom(String key, int from) {
            super(true, null, new StringSerializer(), new ByteArraySerializer());
            this.key = key;
            this.taken = 1 - from;
        }

        @Override
        public synchronized Future<RecordMetadata> send(ProducerRecord<String, byte[]> message, Callback answered) {
            if (message.key().equals(key) && ++taken > 0) {
                return CompletableFuture.failedFuture(new TimeoutException("no metadata"));
            }
            return super.send(message, answered);
        }
    }
}
