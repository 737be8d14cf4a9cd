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
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A handler that hands what is due on to threads of its own, as one that speaks to a slow server does. */
class HandedOnTest {

    private static final Instant NOW = Instant.parse("2027-01-04T08:00:00Z");
    private static final Cause CAUSE = new Cause("service:test", "HEARD", "correlation-1", NOW);

    /** More than are claimed at a time. */
    private static final List<String> MANY =
            IntStream.range(0, 150).mapToObj("t%03d"::formatted).toList();

    private final AtomicReference<Instant> time = new AtomicReference<>(NOW);
    private final Queue<String> woken = new ConcurrentLinkedQueue<>();
    private final Set<String> inHand = ConcurrentHashMap.newKeySet();
    private EmbeddedStore server;
    private StoreConnection connection;
    private DeadlinePoller poller;

    @BeforeEach
    void start() {
        server = EmbeddedStore.inMemory();
        connection = StoreConnection.to(server.uri());
        MongoStore store = connection.store();
        Timers timers = new Timers(store);
        MANY.forEach(id -> timers.schedule(id, "REMINDER", Due.at(NOW.plusSeconds(60)), CAUSE));
        poller = new DeadlinePoller(
                store,
                List.of(new HandingOn()),
                "test",
                new MessagingSettings("one", 1_000, Duration.ofSeconds(2), Duration.ofMillis(20), 8),
                new SetClock(),
                new Wakings(ObservationRegistry.NOOP, new SimpleMeterRegistry()));
        poller.start();
    }

    @AfterEach
    void stop() {
        poller.stop();
        connection.close();
        server.close();
    }

    @Test
    void what_is_in_hand_is_looked_at_once_and_keeps_nobody_behind_it_waiting() {
        passes(Duration.ofSeconds(60));

        awaitAllWoken();
        assertNothingMoreIsWoken();
        assertThat(woken).containsExactlyInAnyOrderElementsOf(MANY);
    }

    @Test
    void what_was_let_go_of_without_a_word_comes_up_again_when_its_claim_ends() {
        passes(Duration.ofSeconds(60));
        awaitAllWoken();

        inHand.remove("t007");
        passes(Duration.ofSeconds(59));
        assertNothingMoreIsWoken();

        passes(Duration.ofSeconds(1));
        await().until(() -> woken.stream().filter("t007"::equals).count() >= 2);
    }

    private void awaitAllWoken() {
        await().atMost(Duration.ofSeconds(30)).until(() -> woken.size() >= MANY.size());
    }

    private void passes(Duration some) {
        time.updateAndGet(now -> now.plus(some));
    }

    private void assertNothingMoreIsWoken() {
        int before = woken.size();
        await().during(Duration.ofMillis(300)).atMost(Duration.ofSeconds(2)).until(() -> woken.size() == before);
    }

    /** Never comes to an end with any. */
    private final class HandingOn implements DeadlineHandler {

        @Override
        public String collection() {
            return Timers.COLLECTION;
        }

        @Override
        public void due(String id, Cause cause) {
            woken.add(id);
            inHand.add(id);
        }

        @Override
        public boolean hasInHand(String id) {
            return inHand.contains(id);
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
