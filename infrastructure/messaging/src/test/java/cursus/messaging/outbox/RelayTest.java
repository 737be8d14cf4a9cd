package cursus.messaging.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import cursus.embedded.EmbeddedKafka;
import cursus.embedded.EmbeddedStore;
import cursus.embedded.FreePorts;
import cursus.messaging.Decision;
import cursus.messaging.outbox.Counter.Counted;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.data.mongodb.core.MongoTemplate;

class RelayTest {

    private static final String TOPIC = "cursus.test.counters.v1";
    private static final Duration SWEEP = Duration.ofMillis(500);

    @TempDir
    private Path folder;

    private final List<Integer> ports = FreePorts.find(2);
    private final Bells bells = new Bells(1_000);
    private EmbeddedKafka kafka;
    private EmbeddedStore server;
    private MongoClient client;
    private MongoTemplate mongo;
    private MongoStore store;
    private Relay relay;

    @BeforeEach
    void start() throws ExecutionException, InterruptedException {
        kafka = startBroker();
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()))) {
            admin.createTopics(List.of(new NewTopic(TOPIC, 1, (short) 1))).all().get();
        }
        server = EmbeddedStore.inMemory();
        client = MongoClients.create(server.uri());
        mongo = new MongoTemplate(client, "relay");
        store = new MongoStore(mongo, new OutboxLimit(1_000), bells, () -> Optional.of("00-trace-span-01"));
        relay = new Relay(
                bells,
                new Outboxes(store),
                () -> EventProducer.connectedTo(kafka.bootstrapServers(), "test"),
                Clock.systemUTC(),
                SWEEP);
    }

    @AfterEach
    void stop() {
        relay.stop();
        client.close();
        server.close();
        kafka.close();
    }

    @Test
    void events_reach_the_topic_in_order_under_the_aggregates_key_and_leave_the_outbox() {
        Counters counters = new Counters(store);
        relay.start();

        count(counters, "a", 50);

        await().untilAsserted(() -> assertThat(outboxOf("a")).isEmpty());
        assertThat(published()).hasSize(50).allMatch(message -> message.key().equals("a"));
        assertThat(sequences()).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void an_event_travels_as_a_cloud_event_in_binary_mode() {
        Counters counters = new Counters(store);
        relay.start();

        count(counters, "a", 1);

        await().until(() -> published().size() == 1);
        ConsumerRecord<String, String> message = published().getFirst();
        assertThat(message.value()).isEqualTo("{\"count\":1}");
        assertThat(header(message, "ce_specversion")).isEqualTo("1.0");
        assertThat(header(message, "ce_type")).isEqualTo("cursus.test.counters.Counted.v1");
        assertThat(header(message, "ce_source")).isEqualTo("cursus.test.counters");
        assertThat(header(message, "ce_subject")).isEqualTo("a");
        assertThat(header(message, "ce_time")).isEqualTo("2026-01-05T08:00:00Z");
        assertThat(header(message, "ce_sequence")).isEqualTo("1");
        assertThat(header(message, "ce_correlationid")).isEqualTo("correlation-1");
        assertThat(header(message, "ce_actor")).isEqualTo("person:1");
        assertThat(header(message, "ce_reason")).isEqualTo("COUNTED");
        assertThat(header(message, "traceparent")).isEqualTo("00-trace-span-01");
        assertThat(header(message, "content-type")).isEqualTo("application/json");
    }

    @Test
    void what_a_crash_left_in_an_outbox_is_found_by_the_sweep() throws InterruptedException {
        Counters counters = new Counters(store);
        count(counters, "a", 3);
        bells.take(10, Duration.ZERO);

        relay.start();

        await().untilAsserted(() -> assertThat(outboxOf("a")).isEmpty());
        assertThat(sequences()).containsExactly(1L, 2L, 3L);
    }

    @Test
    void a_broker_that_is_away_delays_events_and_loses_none() {
        Counters counters = new Counters(store);
        relay.start();
        count(counters, "a", 1);
        await().untilAsserted(() -> assertThat(outboxOf("a")).isEmpty());

        kafka.close();
        count(counters, "a", 20);
        assertThat(outboxOf("a")).hasSize(20);
        kafka = startBroker();

        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(outboxOf("a")).isEmpty());
        assertThat(sequences().stream().distinct().toList()).hasSize(21).isSorted();
    }

    private EmbeddedKafka startBroker() {
        return EmbeddedKafka.start(ports.get(0), ports.get(1), folder);
    }

    private static void count(Counters counters, String id, int times) {
        for (int i = 0; i < times; i++) {
            counters.decide(id, Counter.CAUSE, before -> {
                int next = before.map(Counter::count).orElse(0) + 1;
                return Decision.accepted(Counter.of(next), new Counted(next));
            });
        }
    }

    private List<Document> outboxOf(String id) {
        return Optional.ofNullable(mongo.findById(id, Document.class, "counters"))
                .map(document -> document.getList("outbox", Document.class))
                .orElseThrow();
    }

    private List<Long> sequences() {
        return published().stream()
                .map(message -> Long.valueOf(header(message, "ce_sequence")))
                .toList();
    }

    private List<ConsumerRecord<String, String>> published() {
        Map<String, Object> settings = Map.of("bootstrap.servers", kafka.bootstrapServers());
        TopicPartition partition = new TopicPartition(TOPIC, 0);
        try (KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            long end = consumer.endOffsets(List.of(partition)).getOrDefault(partition, 0L);
            List<ConsumerRecord<String, String>> found = new ArrayList<>();
            while (consumer.position(partition) < end) {
                consumer.poll(Duration.ofMillis(100)).forEach(found::add);
            }
            return found;
        }
    }

    private static String header(ConsumerRecord<?, ?> message, String name) {
        Header header = message.headers().lastHeader(name);
        return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }
}
