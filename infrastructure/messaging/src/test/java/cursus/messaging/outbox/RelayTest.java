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
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.tracing.propagation.Propagator;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
    private static final List<String> IDS =
            IntStream.range(0, 12).mapToObj(i -> "counter-" + i).toList();

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
        store = storeRinging(bells);
        relay = relay("one", store, bells);
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

    @Test
    void two_instances_share_the_work_and_publish_each_event_once_and_in_order() {
        Bells otherBells = new Bells(1_000);
        MongoStore otherStore = storeRinging(otherBells);
        Relay other = relay("two", otherStore, otherBells);
        relay.start();
        other.start();
        try {
            await().until(() -> shardsOf("one") == 8 && shardsOf("two") == 8);
            for (int round = 0; round < 20; round++) {
                for (String id : IDS) {
                    count(new Counters(round % 2 == 0 ? store : otherStore), id, 1);
                }
            }
            await().untilAsserted(() ->
                    assertThat(IDS).allSatisfy(id -> assertThat(outboxOf(id)).isEmpty()));
        } finally {
            other.stop();
        }
        assertThat(published()).hasSize(20 * IDS.size());
        assertThat(IDS).allSatisfy(id -> assertThat(sequencesOf(id)).hasSize(20).isSorted());
    }

    @Test
    void whoever_stops_gives_its_shards_back_at_once() {
        Bells otherBells = new Bells(1_000);
        Relay other = relay("two", storeRinging(otherBells), otherBells);
        other.start();
        await().until(() -> shardsOf("two") == ShardPlan.SHARDS);

        other.stop();
        assertThat(shardsOf("two")).isZero();

        relay.start();
        await().atMost(Duration.ofSeconds(5)).until(() -> shardsOf("one") == ShardPlan.SHARDS);
    }

    @Test
    void a_ring_for_the_shard_of_another_is_left_to_it() {
        ShardPlan.Lease foreign = new ShardPlan.Lease("two", Instant.now().plusSeconds(600));
        Map<Integer, ShardPlan.Lease> all =
                IntStream.range(0, ShardPlan.SHARDS).boxed().collect(Collectors.toMap(shard -> shard, _ -> foreign));
        new ShardLeases.Plans(store)
                .<Void>decide(
                        "relay",
                        Counter.CAUSE,
                        _ -> Decision.accepted(new ShardPlan(Map.of("two", foreign.until()), all)));
        relay.start();

        count(new Counters(store), "a", 1);

        await().during(Duration.ofSeconds(2))
                .atMost(Duration.ofSeconds(3))
                .untilAsserted(() -> assertThat(outboxOf("a")).hasSize(1));
    }

    private MongoStore storeRinging(Bells rung) {
        return new MongoStore(mongo, new OutboxLimit(1_000), rung, () -> Optional.of("00-trace-span-01"));
    }

    private Relay relay(String instance, MongoStore of, Bells rung) {
        return new Relay(
                rung,
                new Outboxes(of),
                () -> EventProducer.connectedTo(
                        kafka.bootstrapServers(),
                        "test-" + instance,
                        new Publications(Propagator.NOOP, new SimpleMeterRegistry())),
                new ShardLeases(new ShardLeases.Plans(of), instance, Clock.systemUTC()),
                Clock.systemUTC(),
                SWEEP);
    }

    private int shardsOf(String instance) {
        return new ShardLeases.Plans(store)
                .find("relay")
                .map(plan -> plan.heldBy(instance).size())
                .orElse(0);
    }

    private List<Long> sequencesOf(String id) {
        return published().stream()
                .filter(message -> message.key().equals(id))
                .map(message -> Long.valueOf(header(message, "ce_sequence")))
                .toList();
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
