package cursus.messaging.deadlines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cursus.embedded.EmbeddedStore;
import cursus.messaging.Cause;
import cursus.messaging.outbox.MessagingSettings;
import cursus.messaging.outbox.MongoStore;
import cursus.messaging.outbox.StoreConnection;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.observation.ObservationRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TimersTest {

    private static final String KIND = "REMINDER";
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final Instant NOW = Instant.parse("2027-01-04T08:00:00Z");
    private static final Due SOON = Due.at(NOW.plusSeconds(60));
    private static final Cause CAUSE = new Cause("service:test", "HEARD", "correlation-1", NOW);

    private final AtomicReference<Instant> time = new AtomicReference<>(NOW);
    private final Queue<String> fired = new ConcurrentLinkedQueue<>();
    private final Queue<RuntimeException> faults = new ConcurrentLinkedQueue<>();
    private final List<DeadlinePoller> pollers = new ArrayList<>();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private EmbeddedStore server;
    private StoreConnection connection;
    private Timers timers;

    @BeforeEach
    void start() {
        server = EmbeddedStore.inMemory();
        connection = StoreConnection.to(server.uri());
        timers = new Timers(connection.store());
    }

    @AfterEach
    void stop() {
        pollers.forEach(DeadlinePoller::stop);
        connection.close();
        server.close();
    }

    @Test
    void a_timer_fires_when_its_instant_has_come_and_not_before() {
        timers.schedule("t", KIND, SOON, CAUSE);
        poll("one");

        passes(Duration.ofSeconds(59));
        assertNothingMoreFires();

        passes(Duration.ofSeconds(1));
        await().until(() -> List.copyOf(fired).equals(List.of("t")));
        assertNothingMoreFires();
    }

    @Test
    void how_late_a_timer_fires_is_measured() {
        timers.schedule("t", KIND, SOON, CAUSE);
        passes(Duration.ofSeconds(90));

        poll("one");

        await().until(() -> fired.size() == 1);
        var lateness = meters.get("cursus.deadlines.lateness")
                .tag("collection", "timers")
                .timer();
        assertThat(lateness.count()).isEqualTo(1);
        assertThat(lateness.totalTime(TimeUnit.SECONDS)).isEqualTo(30);
    }

    @Test
    void the_same_intent_told_twice_fires_once() {
        timers.schedule("t", KIND, SOON, CAUSE);
        timers.schedule("t", KIND, SOON, CAUSE);
        poll("one");

        passes(Duration.ofMinutes(2));
        await().until(() -> fired.size() == 1);
        timers.schedule("t", KIND, Due.at(NOW.plusSeconds(300)), CAUSE);

        passes(Duration.ofMinutes(10));
        assertNothingMoreFires();
    }

    @Test
    void an_intent_that_is_moved_fires_at_its_new_time_alone() {
        timers.schedule("t", KIND, SOON, CAUSE);
        timers.schedule("t", KIND, Due.at(NOW.plusSeconds(120)), CAUSE);
        poll("one");

        passes(Duration.ofSeconds(119));
        assertNothingMoreFires();
        passes(Duration.ofSeconds(1));
        await().until(() -> fired.size() == 1);
    }

    @Test
    void an_intent_that_is_called_off_never_fires() {
        timers.schedule("t", KIND, SOON, CAUSE);
        timers.cancel("t", CAUSE);
        timers.cancel("never-made", CAUSE);
        poll("one");

        passes(Duration.ofMinutes(2));
        assertNothingMoreFires();
        assertThat(timers.find("never-made")).isEmpty();
    }

    @Test
    void nine_in_the_morning_stays_nine_in_the_morning_over_the_change_to_winter_time() {
        time.set(Instant.parse("2021-10-25T12:00:00Z"));
        timers.schedule("day-7", KIND, Due.at(LocalDateTime.parse("2021-10-26T09:00"), PARIS), CAUSE);
        timers.schedule("day-0", KIND, Due.at(LocalDateTime.parse("2021-11-02T09:00"), PARIS), CAUSE);
        poll("one");

        time.set(Instant.parse("2021-10-26T07:00:00Z"));
        await().until(() -> List.copyOf(fired).equals(List.of("day-7")));
        time.set(Instant.parse("2021-11-02T07:59:59Z"));
        assertNothingMoreFires();
        time.set(Instant.parse("2021-11-02T08:00:00Z"));
        await().until(() -> List.copyOf(fired).equals(List.of("day-7", "day-0")));
    }

    @Test
    void several_instances_fire_each_of_many_once_also_when_one_stops_and_comes_back() {
        for (int i = 0; i < 300; i++) {
            timers.schedule("t" + i, KIND, SOON, CAUSE);
        }
        poll("one");
        DeadlinePoller two = poll("two");
        passes(Duration.ofMinutes(2));
        await().until(() -> fired.size() > 50);
        two.stop();
        poll("two");

        await().atMost(Duration.ofSeconds(30)).until(() -> fired.size() >= 300);
        assertThat(fired).hasSize(300).doesNotHaveDuplicates();
    }

    @Test
    void a_timer_whose_handler_fails_is_tried_again_and_holds_up_no_other() {
        faults.add(new IllegalStateException("a fault"));
        timers.schedule("a", KIND, Due.at(NOW.plusSeconds(1)), CAUSE);
        timers.schedule("b", KIND, SOON, CAUSE);
        poll("one");

        passes(Duration.ofMinutes(2));
        await().until(() -> List.copyOf(fired).equals(List.of("b")));
        passes(Duration.ofSeconds(5));
        await().until(() -> List.copyOf(fired).equals(List.of("b", "a")));
    }

    private DeadlinePoller poll(String instance) {
        MongoStore store = connection.store();
        Timers own = new Timers(store);
        MessagingSettings settings =
                new MessagingSettings(instance, 1_000, Duration.ofSeconds(2), Duration.ofMillis(20), 8);
        DeadlinePoller poller = new DeadlinePoller(
                store,
                List.of(new FiringTimers(own, List.of(new Noting()))),
                "test",
                settings,
                new SetClock(),
                new Wakings(ObservationRegistry.NOOP, meters));
        pollers.add(poller);
        poller.start();
        return poller;
    }

    private void passes(Duration some) {
        time.updateAndGet(now -> now.plus(some));
    }

    private void assertNothingMoreFires() {
        int before = fired.size();
        await().during(Duration.ofMillis(300)).atMost(Duration.ofSeconds(2)).until(() -> fired.size() == before);
    }

    private final class Noting implements TimerHandler {

        @Override
        public String kind() {
            return KIND;
        }

        @Override
        public void fire(Timer timer, Cause cause) {
            Optional.ofNullable(faults.poll()).ifPresent(fault -> {
                throw fault;
            });
            fired.add(timer.id());
        }
    }

    /** Shows what the test sets. */
    private final class SetClock extends Clock {

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return Objects.requireNonNull(time.get());
        }
    }
}
