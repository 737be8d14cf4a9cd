package cursus.messaging.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cursus.embedded.EmbeddedKafka;
import cursus.embedded.EmbeddedStore;
import cursus.embedded.FreePorts;
import cursus.messaging.Cause;
import cursus.messaging.Decision;
import cursus.messaging.http.Backlog.Lag;
import cursus.messaging.http.ExampleService.Door;
import cursus.messaging.http.ExampleService.Doors;
import cursus.messaging.http.ExampleService.Opened;
import cursus.messaging.http.StatusController.Part;
import cursus.messaging.http.StatusController.Report;
import cursus.messaging.inbox.DeadLetters;
import cursus.messaging.outbox.MongoStore;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.health.registry.HealthContributorRegistry;
import org.springframework.cloud.stream.binding.BindingsLifecycleController;
import org.springframework.cloud.stream.binding.BindingsLifecycleController.State;
import org.springframework.cloud.stream.config.BindingServiceProperties;
import org.springframework.context.ConfigurableApplicationContext;

class StatusControllerTest {

    private static final String READ = "cursus.other.things.v1";
    private static final String TOLD = "cursus.example.doors.v1";
    private static final Instant EARLY = Instant.parse("2026-01-05T08:00:00.125Z");

    @TempDir
    private static Path folder;

    private static EmbeddedKafka kafka;
    private static EmbeddedStore store;
    private static ConfigurableApplicationContext service;

    @BeforeAll
    static void start() throws ExecutionException, InterruptedException {
        kafka = EmbeddedKafka.start(folder);
        create(READ);
        store = EmbeddedStore.inMemory();
        service = start(store, "example");
    }

    @AfterAll
    static void stop() {
        service.close();
        store.close();
        kafka.close();
    }

    @Test
    void a_service_at_rest_is_up_with_all_its_parts_and_owes_nothing() {
        Report report = statusOf(service);

        assertThat(report.service()).isEqualTo("example");
        assertThat(report.version()).isEqualTo("1.2.3");
        assertThat(report.startedAt()).isBefore(Instant.now());
        assertThat(report.health()).isEqualTo("UP");
        assertThat(report.parts()).contains(new Part("store", "UP"), new Part("relay", "UP"));
        assertThat(report.oldestUnpublished()).isEmpty();
        assertThat(report.lag().orElseThrow()).extracting(Lag::topic).containsExactly(READ);
    }

    @Test
    void an_event_that_cannot_leave_is_seen_with_the_moment_since_when_until_it_has_left()
            throws ExecutionException, InterruptedException {
        Doors doors = service.getBean(Doors.class);
        open("late", EARLY.plusSeconds(1), doors);
        open("early", EARLY, doors);

        assertThat(statusOf(service).oldestUnpublished()).contains(EARLY);

        create(TOLD);
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(
                        () -> assertThat(statusOf(service).oldestUnpublished()).isEmpty());
    }

    @Test
    void records_that_were_not_read_are_lag_and_those_that_could_not_be_taken_are_dead_letters() {
        BindingsLifecycleController bindings = service.getBean(BindingsLifecycleController.class);
        bindings.changeState("heard-in-0", State.STOPPED);
        publishRubbish(3);

        assertThat(statusOf(service).lag()).contains(List.of(new Lag(READ, 3)));
        assertThat(statusOf(service).deadLetters()).contains(0L);

        bindings.changeState("heard-in-0", State.STARTED);
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            assertThat(statusOf(service).lag()).contains(List.of(new Lag(READ, 0)));
            assertThat(statusOf(service).deadLetters()).contains(3L);
        });
    }

    @Test
    void while_the_broker_is_away_what_only_it_knows_is_left_out() {
        StatusController cutOff = new StatusController(
                service,
                service.getBean(HealthContributorRegistry.class),
                service.getBean(MongoStore.class),
                service.getBean(DeadLetters.class),
                backlog("127.0.0.1:" + FreePorts.findOne()));

        Report report = cutOff.status();

        assertThat(report.health()).isEqualTo("UP");
        assertThat(report.deadLetters()).isPresent();
        assertThat(report.lag()).isEmpty();
    }

    @Test
    void while_the_store_is_away_the_service_is_down_and_the_rest_is_told_within_a_callers_patience() {
        EmbeddedStore other = EmbeddedStore.inMemory();
        try (ConfigurableApplicationContext abandoned = start(other, "abandoned")) {
            other.close();
            Instant asked = Instant.now();

            Report report = statusOf(abandoned);

            assertThat(Duration.between(asked, Instant.now())).isLessThan(Duration.ofSeconds(9));
            assertThat(report.health()).isEqualTo("DOWN");
            assertThat(report.parts()).contains(new Part("store", "DOWN"), new Part("relay", "UP"));
            assertThat(report.oldestUnpublished()).isEmpty();
            assertThat(report.deadLetters()).isEmpty();
            assertThat(report.lag()).isPresent();
        }
    }

    private static ConfigurableApplicationContext start(EmbeddedStore store, String name) {
        return new SpringApplicationBuilder(ExampleService.class)
                .run(
                        "--server.port=0",
                        "--spring.application.name=" + name,
                        "--spring.config.import=classpath:cursus-messaging.yml,classpath:cursus-web.yml",
                        "--spring.mongodb.uri=" + store.uri(),
                        "--spring.cloud.stream.kafka.binder.brokers=" + kafka.bootstrapServers(),
                        "--spring.cloud.stream.bindings.heard-in-0.destination=" + READ,
                        "--cursus.service=" + name,
                        "--cursus.version=1.2.3");
    }

    private static Report statusOf(ConfigurableApplicationContext asked) {
        return asked.getBean(StatusController.class).status();
    }

    private static Backlog backlog(String brokers) {
        return new Backlog(brokers, "example", service.getBean(BindingServiceProperties.class));
    }

    private static void open(String id, Instant at, Doors doors) {
        Cause cause = new Cause("person:1", "OPENED", "correlation-1", at);
        doors.decide(id, cause, _ -> Decision.accepted(new Door(true), new Opened()));
    }

    private static void create(String... topics) throws ExecutionException, InterruptedException {
        List<NewTopic> missing = Arrays.stream(topics)
                .map(topic -> new NewTopic(topic, 2, (short) 1))
                .toList();
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()))) {
            admin.createTopics(missing).all().get();
        }
    }

    /** Without a single header, so that no retry will ever make them readable. */
    private static void publishRubbish(int count) {
        Map<String, Object> settings = Map.of("bootstrap.servers", kafka.bootstrapServers());
        try (KafkaProducer<String, String> producer =
                new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            for (int i = 0; i < count; i++) {
                var _ = producer.send(new ProducerRecord<>(READ, "key-" + i, "rubbish"));
            }
        }
    }
}
