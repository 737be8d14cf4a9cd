package cursus.messaging.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.groups.Tuple.tuple;
import static org.awaitility.Awaitility.await;

import cursus.embedded.EmbeddedKafka;
import cursus.embedded.EmbeddedStore;
import cursus.embedded.FreePorts;
import cursus.messaging.Cause;
import cursus.messaging.Decision;
import cursus.messaging.inbox.DeadLetters.Refusal;
import cursus.messaging.inbox.ListeningService.Mood;
import cursus.messaging.inbox.ListeningService.Notes;
import cursus.messaging.inbox.ParkedRecord.Why;
import cursus.messaging.outbox.MongoStore;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

class ParkingTest {

    private static final Cause OPERATOR =
            new Cause("person:operator", "REPLAYED", "c-operator", Instant.parse("2027-01-04T08:00:00Z"));

    @TempDir
    private static Path folder;

    private static EmbeddedKafka kafka;

    @TempDir
    private Path storeFolder;

    private final int storePort = FreePorts.findOne();
    private final String subject = "s-" + UUID.randomUUID();
    private final String other = "o-" + UUID.randomUUID();
    private final String source = "cursus.words.w" + UUID.randomUUID();
    private Speaker speaker;
    private EmbeddedStore store;
    private ConfigurableApplicationContext service;

    @BeforeAll
    static void startBroker() {
        kafka = EmbeddedKafka.start(folder);
    }

    @AfterAll
    static void stopBroker() {
        kafka.close();
    }

    @BeforeEach
    void start() {
        speaker = new Speaker(kafka.bootstrapServers(), source);
        store = openStore();
        service = instance();
    }

    @AfterEach
    void stop() {
        service.close();
        store.close();
        speaker.close();
    }

    @Test
    void a_record_that_nobody_can_read_holds_up_its_own_key_and_no_other() {
        speaker.says(subject, 1, "one");
        speaker.mumbles(subject);
        speaker.says(subject, 2, "two");
        speaker.says(other, 1, "uno");

        await().until(() -> heard(other).equals(List.of("uno")));
        await().untilAsserted(() -> assertThat(whys()).containsExactly(Why.UNDECODABLE, Why.BEHIND));
        assertThat(heard(subject)).containsExactly("one");
        assertThat(service.getBean(ParkedKeys.class).recordsByWhy())
                .containsOnly(entry("UNDECODABLE", 1L), entry("BEHIND", 1L));
    }

    @Test
    void what_is_given_up_lets_those_behind_it_pass_in_order() {
        speaker.mumbles(subject);
        speaker.says(subject, 1, "one");
        speaker.says(subject, 2, "two");
        await().until(() -> whys().size() == 3);
        ParkedKey parked = parked();

        assertThat(refusal(letters()
                        .discard(parked.id(), parked.records().getLast().place(), OPERATOR)))
                .isEqualTo(Refusal.NOT_THE_FIRST);
        letters().discard(parked.id(), parked.records().getFirst().place(), OPERATOR);
        letters().replay(parked.id(), OPERATOR);

        assertThat(heard(subject)).containsExactly("one", "two");
        assertThat(letters().find(parked.id()).orElseThrow().acts())
                .extracting(ParkedKey.Act::actor, ParkedKey.Act::kind, ParkedKey.Act::records)
                .containsExactly(
                        tuple("person:operator", ParkedKey.Kind.DISCARDED, 1),
                        tuple("person:operator", ParkedKey.Kind.REPLAYED, 2));
        assertThat(letters().open()).isZero();
    }

    @Test
    void after_the_handler_is_mended_a_replay_takes_all_in_order_and_live_records_follow() {
        mood().unbearable().add("two");
        speaker.says(subject, 1, "one");
        speaker.says(subject, 2, "two");
        speaker.says(subject, 3, "three");
        await().untilAsserted(() -> assertThat(whys()).containsExactly(Why.FAILED, Why.BEHIND));

        letters().replay(parked().id(), OPERATOR);
        assertThat(whys()).containsExactly(Why.FAILED, Why.BEHIND);

        mood().unbearable().clear();
        speaker.says(subject, 4, "four");
        letters().replay(parked().id(), OPERATOR);
        speaker.says(subject, 5, "five");

        await().until(() -> heard(subject).equals(List.of("one", "two", "three", "four", "five")));
        assertThat(letters().open()).isZero();
    }

    @Test
    void records_that_come_while_others_are_replayed_pass_none_and_are_not_left_behind() {
        mood().unbearable().add("w1");
        List<String> words = IntStream.rangeClosed(1, 40).mapToObj(i -> "w" + i).toList();
        speaker.says(subject, 1, "w1");
        await().until(() -> whys().equals(List.of(Why.FAILED)));
        mood().unbearable().clear();
        String id = parked().id();

        Thread live = Thread.startVirtualThread(() -> {
            for (int sequence = 2; sequence <= 40; sequence++) {
                speaker.says(subject, sequence, words.get(sequence - 1));
            }
        });
        letters().replay(id, OPERATOR);

        await().until(() -> heard(subject).equals(words));
        assertThat(live.isAlive()).isFalse();
        assertThat(letters().open()).isZero();
    }

    @Test
    void records_that_come_out_of_order_are_put_in_order_without_anybody() {
        speaker.says(subject, 1, "one");
        speaker.says(subject, 4, "four");
        speaker.says(subject, 3, "three");
        speaker.says(other, 1, "uno");
        await().until(() -> heard(other).equals(List.of("uno")));
        await().untilAsserted(() -> assertThat(whys()).containsExactly(Why.GAP, Why.GAP));

        speaker.says(subject, 2, "two");
        speaker.says(subject, 5, "five");

        await().until(() -> heard(subject).equals(List.of("one", "two", "three", "four", "five")));
        assertThat(letters().open()).isZero();
    }

    @Test
    void a_repeat_changes_nothing_and_another_history_is_parked_at_once() {
        speaker.says(subject, 1, "id-1", "one");
        speaker.says(subject, 1, "id-1", "one");
        speaker.says(subject, 1, "id-2", "another");

        await().untilAsserted(() -> assertThat(whys()).containsExactly(Why.FORK));
        assertThat(heard(subject)).containsExactly("one");
    }

    @Test
    void while_the_store_is_away_nothing_is_parked_or_passed_over_and_the_binding_goes_on_by_itself() {
        speaker.says(subject, 1, "one");
        await().until(() -> heard(subject).size() == 1);
        store.close();
        speaker.says(subject, 2, "two");
        speaker.mumbles(other);
        speaker.says(subject, 3, "three");
        int calls = mood().calls().get();
        await().atMost(Duration.ofSeconds(20)).until(() -> mood().calls().get() > calls);

        store = openStore();

        await().atMost(Duration.ofSeconds(40))
                .ignoreExceptions()
                .until(() -> heard(subject).equals(List.of("one", "two", "three")));
        await().untilAsserted(() -> assertThat(whys()).containsExactly(Why.UNDECODABLE));
    }

    @Test
    void whoever_is_given_a_partition_knows_what_was_parked_of_it_and_a_replay_at_any_instance_frees_it() {
        mood().unbearable().add("one");
        speaker.says(subject, 1, "one");
        await().until(() -> whys().equals(List.of(Why.FAILED)));
        try (ConfigurableApplicationContext second = instance()) {
            service.close();
            speaker.says(subject, 2, "two");
            await().until(() -> whysAt(second).equals(List.of(Why.FAILED, Why.BEHIND)));
            service = instance();

            letters().replay(parked().id(), OPERATOR);
            speaker.says(subject, 3, "three");

            await().until(() -> heard(subject).equals(List.of("one", "two", "three")));
        }
    }

    @Test
    void nobody_replays_what_another_is_replaying() {
        speaker.mumbles(subject);
        await().until(() -> whys().size() == 1);
        String id = parked().id();
        service.getBean(ParkedKeys.class)
                .<Void>decide(
                        id,
                        OPERATOR,
                        before -> Decision.accepted(before.orElseThrow().hold(OPERATOR.at())));

        assertThat(refusal(letters().replay(id, OPERATOR))).isEqualTo(Refusal.UNDER_WAY);
        assertThat(refusal(letters().replay("unheard-of", OPERATOR))).isEqualTo(Refusal.NOTHING_WAITS);
    }

    @Test
    void whatever_the_order_and_however_often_they_come_each_is_written_once_and_in_order() {
        long seed = System.nanoTime();
        System.out.println("ParkingTest seed " + seed);
        Random random = new Random(seed);
        List<String> subjects = List.of(subject, other, "third-" + UUID.randomUUID());
        List<Runnable> deliveries = new ArrayList<>();
        for (String each : subjects) {
            for (int number = 1; number <= 30; number++) {
                int sequence = number;
                int times = 1 + random.nextInt(3);
                for (int i = 0; i < times; i++) {
                    deliveries.add(() -> speaker.says(each, sequence, each + sequence, "w" + sequence));
                }
            }
        }
        Collections.shuffle(deliveries, random);

        deliveries.forEach(Runnable::run);

        List<String> inOrder =
                IntStream.rangeClosed(1, 30).mapToObj(number -> "w" + number).toList();
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(subjects)
                        .allSatisfy(each -> assertThat(heard(each)).isEqualTo(inOrder)));
        await().until(() -> letters().open() == 0);
    }

    @Test
    void a_rebuild_reads_everything_again_and_what_was_given_up_stays_given_up() {
        speaker.says(subject, 1, "one");
        speaker.mumbles(other);
        speaker.says(other, 1, "uno");
        speaker.says(subject, 2, "two");
        await().until(() -> whys().equals(List.of(Why.UNDECODABLE, Why.BEHIND))
                && heard(subject).size() == 2);
        letters().discard(parked().id(), parked().records().getFirst().place(), OPERATOR);
        letters().replay(parked().id(), OPERATOR);
        service.close();

        service = instance("--cursus.rebuild=true");

        await().until(() ->
                heard(subject).equals(List.of("one", "two")) && heard(other).equals(List.of("uno")));
        assertThat(mood().calls()).hasValue(3);
        assertThat(letters().open()).isZero();
        assertThat(letters().list(false, 0, 10).getFirst().acts()).hasSize(2);
    }

    @Test
    void a_rebuild_is_refused_while_another_instance_runs() {
        speaker.says(subject, 1, "one");
        await().until(() -> heard(subject).equals(List.of("one")));
        Rebuild rebuild = new Rebuild(
                service.getBean(MongoStore.class),
                service.getBean(ParkedKeys.class),
                kafka.bootstrapServers(),
                "listening",
                Clock.systemUTC(),
                Duration.ofSeconds(1));

        assertThatThrownBy(rebuild::afterSingletonsInstantiated)
                .hasMessageContaining("Another instance of listening is running");
        assertThat(heard(subject)).containsExactly("one");
    }

    private EmbeddedStore openStore() {
        return EmbeddedStore.open(storePort, storeFolder.resolve("store.mv.db"));
    }

    private ConfigurableApplicationContext instance(String... more) {
        List<String> arguments = new ArrayList<>(List.of(more));
        arguments.addAll(List.of(
                "--server.port=0",
                "--spring.application.name=listening",
                "--spring.config.import=classpath:cursus-messaging.yml,classpath:cursus-web.yml",
                "--spring.mongodb.uri=mongodb://127.0.0.1:" + storePort,
                "--spring.cloud.stream.kafka.binder.brokers=" + kafka.bootstrapServers(),
                "--spring.cloud.stream.bindings.heard-in-0.destination=" + speaker.topic(),
                "--words=" + source,
                "--cursus.messaging.retries=2",
                "--cursus.service=listening",
                "--cursus.version=1.2.3"));
        return new SpringApplicationBuilder(ListeningService.class).run(arguments.toArray(String[]::new));
    }

    private List<String> heard(String by) {
        return service.getBean(Notes.class).of(by);
    }

    private List<Why> whys() {
        return whysAt(service);
    }

    private static List<Why> whysAt(ConfigurableApplicationContext asked) {
        return asked.getBean(DeadLetters.class).list(true, 0, 10).stream()
                .flatMap(key -> key.records().stream())
                .map(ParkedRecord::why)
                .toList();
    }

    private ParkedKey parked() {
        return letters().list(true, 0, 1).getFirst();
    }

    private DeadLetters letters() {
        return service.getBean(DeadLetters.class);
    }

    private Mood mood() {
        return service.getBean(Mood.class);
    }

    private static Refusal refusal(Decision<ParkedKey, Refusal> decision) {
        return ((Decision.Rejected<ParkedKey, Refusal>) decision).reason();
    }
}
