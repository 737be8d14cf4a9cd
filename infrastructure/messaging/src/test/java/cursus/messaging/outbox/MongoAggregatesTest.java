package cursus.messaging.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import cursus.embedded.EmbeddedStore;
import cursus.messaging.Arrival;
import cursus.messaging.Change;
import cursus.messaging.Coverage;
import cursus.messaging.Decision;
import cursus.messaging.DuplicateAggregateKey;
import cursus.messaging.OutOfOrder;
import cursus.messaging.OutboxFull;
import cursus.messaging.outbox.Counter.Counted;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;

class MongoAggregatesTest {

    private static final Instant LATER = Counter.NOW.plusSeconds(60);
    private static final Set<Integer> ALL_SHARDS =
            IntStream.range(0, ShardPlan.SHARDS).boxed().collect(Collectors.toSet());

    private static final int LIMIT = 250;

    private EmbeddedStore server;
    private MongoClient client;
    private MongoTemplate mongo;
    private MongoStore store;
    private Counters counters;
    private final List<String> rung = new ArrayList<>();

    @BeforeEach
    void open() {
        server = EmbeddedStore.inMemory();
        client = MongoClients.create(server.uri());
        mongo = new MongoTemplate(client, "messaging");
        store = new MongoStore(mongo, new OutboxLimit(LIMIT), (_, id) -> rung.add(id), Optional::empty);
        counters = new Counters(store);
    }

    @AfterEach
    void close() {
        client.close();
        server.close();
    }

    @Test
    void a_decision_writes_its_state_and_its_events_together() {
        count("a");
        count("a");

        assertThat(counters.find("a")).contains(Counter.of(2));
        assertThat(outboxOf("a")).extracting(entry -> entry.get("sequence")).containsExactly(1L, 2L);
        assertThat(rung).containsExactly("a", "a");
    }

    @Test
    void an_id_that_looks_like_an_object_id_is_found_again_and_published() {
        String id = "ABCDEF0123456789ABCDEF01";
        count(id);
        count(id);
        Outboxes outboxes = new Outboxes(store);

        assertThat(counters.find(id)).contains(Counter.of(2));
        Pending pending = outboxes.read("counters", List.of(id)).getFirst();
        outboxes.acknowledge("counters", List.of(pending.acknowledged(2)));
        assertThat(outboxes.read("counters", List.of(id))).isEmpty();
    }

    @Test
    void a_look_at_an_event_tells_what_would_become_of_it_and_changes_nothing() {
        receive(1, "first");

        assertThat(inspect(1, "first")).isEqualTo(Arrival.REPEATED);
        assertThat(inspect(2, "second")).isEqualTo(Arrival.APPLIED);
        assertThat(inspect(2, "second")).isEqualTo(Arrival.APPLIED);
        assertThatThrownBy(() -> inspect(3, "third")).isInstanceOf(OutOfOrder.class);
    }

    @Test
    void a_refusal_writes_nothing() {
        Decision<Counter, String> decision = counters.decide("a", Counter.CAUSE, _ -> Decision.rejected("not today"));

        assertThat(decision).isEqualTo(Decision.rejected("not today"));
        assertThat(counters.find("a")).isEmpty();
    }

    @Test
    void many_writers_of_one_aggregate_lose_no_decision_and_number_its_events_without_a_hole()
            throws InterruptedException, ExecutionException {
        List<Callable<Object>> writers = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            writers.add(() -> {
                for (int n = 0; n < 25; n++) {
                    count("a");
                }
                return "done";
            });
        }
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            for (Future<Object> writer : threads.invokeAll(writers)) {
                writer.get();
            }
        }

        assertThat(counters.find("a")).contains(Counter.of(200));
        assertThat(outboxOf("a")).hasSize(200);
        assertThat(outboxOf("a").getLast().get("sequence")).isEqualTo(200L);
    }

    @Test
    void a_repeated_event_changes_nothing() {
        assertThat(receive(1, "first")).isEqualTo(Arrival.APPLIED);
        assertThat(receive(1, "first")).isEqualTo(Arrival.REPEATED);

        assertThat(counters.find("a")).contains(Counter.of(1));
    }

    @Test
    void a_gap_is_noticed_where_every_event_is_shown() {
        receive(1, "first");

        assertThatThrownBy(() -> receive(3, "third")).isInstanceOf(OutOfOrder.class);
        assertThat(counters.find("a")).contains(Counter.of(1));
    }

    @Test
    void another_event_under_a_number_already_seen_is_a_fork_and_no_repeat() {
        receive(1, "first");

        assertThatThrownBy(() -> receive(1, "other"))
                .isInstanceOfSatisfying(
                        OutOfOrder.class, fork -> assertThat(fork.isFork()).isTrue());
    }

    @Test
    void a_value_that_must_be_unique_is_refused_to_the_second() {
        label("a", "same");

        assertThatThrownBy(() -> label("b", "same")).isInstanceOf(DuplicateAggregateKey.class);
        assertThat(counters.find("b")).isEmpty();
    }

    @Test
    void aggregates_without_the_unique_value_do_not_collide() {
        count("a");
        count("b");

        assertThat(counters.find("b")).contains(Counter.of(1));
    }

    @Test
    void an_outbox_that_is_full_refuses_further_decisions() {
        for (int i = 0; i < LIMIT; i++) {
            count("a");
        }

        assertThatThrownBy(() -> count("a")).isInstanceOf(OutboxFull.class);
    }

    @Test
    void an_acknowledgement_takes_out_the_published_prefix_and_keeps_what_came_since() {
        count("a");
        count("a");
        Outboxes outboxes = new Outboxes(store);
        Pending pending = outboxes.read("counters", List.of("a")).getFirst();
        count("a");

        outboxes.acknowledge("counters", List.of(pending.acknowledged(2)));

        assertThat(outboxOf("a")).extracting(entry -> entry.get("sequence")).containsExactly(3L);
        assertThat(swept(outboxes)).containsExactly("a");
    }

    @Test
    void an_outbox_that_is_emptied_leaves_the_sweep_and_comes_back_with_the_next_event() {
        count("a");
        Outboxes outboxes = new Outboxes(store);
        outboxes.acknowledge(
                "counters",
                List.of(outboxes.read("counters", List.of("a")).getFirst().acknowledged(1)));
        assertThat(swept(outboxes)).isEmpty();

        count("a");

        assertThat(swept(outboxes)).containsExactly("a");
        assertThat(outboxOf("a")).extracting(entry -> entry.get("sequence")).containsExactly(2L);
    }

    @Test
    void an_aggregate_is_due_once_its_instant_has_come_and_no_more_when_it_is_cleared() {
        wakeAt(Optional.of(LATER));
        assertThat(claimed(Counter.NOW)).isEmpty();
        assertThat(claimed(LATER)).containsExactly("a");

        wakeAt(Optional.empty());

        assertThat(claimed(LATER.plusSeconds(61))).isEmpty();
    }

    @Test
    void what_one_has_claimed_nobody_else_gets_until_the_claim_ends() {
        wakeAt(Optional.of(LATER));
        assertThat(claimed(LATER)).containsExactly("a");

        assertThat(claimed(LATER.plusSeconds(59))).isEmpty();
        assertThat(claimed(LATER.plusSeconds(60))).containsExactly("a");
    }

    @Test
    void what_is_given_back_can_be_claimed_at_once() {
        wakeAt(Optional.of(LATER));
        DueClaims claims = counters.dueClaims();
        String claimant = DueClaims.claimant("one");
        claims.claim(LATER, 10, claimant, LATER.plusSeconds(60));

        claims.release(List.of("a"), claimant);
        assertThat(claimed(LATER)).containsExactly("a");

        claims.releaseAll("one");
        assertThat(claimed(LATER)).isEmpty();
        claims.releaseAll("two");
        assertThat(claimed(LATER)).containsExactly("a");
    }

    @Test
    void of_many_who_claim_at_once_each_gets_others() throws InterruptedException {
        for (int i = 0; i < 40; i++) {
            counters.decide(
                    "c" + i,
                    Counter.CAUSE,
                    _ -> Decision.accepted(new Counter(0, Optional.empty(), Optional.of(Counter.NOW))));
        }
        Queue<String> all = new ConcurrentLinkedQueue<>();

        List<Thread> claimants = IntStream.range(0, 4)
                .mapToObj(_ -> Thread.startVirtualThread(() -> all.addAll(claimed(Counter.NOW))))
                .toList();
        for (Thread claimant : claimants) {
            claimant.join();
        }

        assertThat(all).doesNotHaveDuplicates();
    }

    /** By another instance than all others. */
    private List<String> claimed(Instant now) {
        return counters.dueClaims().claim(now, 10, DueClaims.claimant("two"), now.plusSeconds(60)).stream()
                .map(DueClaims.Claim::id)
                .toList();
    }

    private List<String> swept(Outboxes outboxes) {
        List<String> found = new ArrayList<>();
        outboxes.sweep(ALL_SHARDS, Counter.NOW.plusSeconds(1), 10, (_, id) -> found.add(id));
        return found;
    }

    private void count(String id) {
        counters.decide(id, Counter.CAUSE, before -> {
            int next = before.map(Counter::count).orElse(0) + 1;
            return Decision.accepted(Counter.of(next), new Counted(next));
        });
    }

    private void label(String id, String label) {
        counters.decide(
                id, Counter.CAUSE, _ -> Decision.accepted(new Counter(1, Optional.of(label), Optional.empty())));
    }

    private void wakeAt(Optional<Instant> instant) {
        counters.decide("a", Counter.CAUSE, _ -> Decision.accepted(new Counter(1, Optional.empty(), instant)));
    }

    private Arrival inspect(long sequence, String id) {
        return counters.inspect("a", Counter.received("s.1", sequence, id), Coverage.EVERY_EVENT);
    }

    private Arrival receive(long sequence, String id) {
        return counters.receive(
                "a",
                Counter.received("s.1", sequence, id),
                Coverage.EVERY_EVENT,
                before -> Change.to(Counter.of(before.map(Counter::count).orElse(0) + 1)));
    }

    private List<Document> outboxOf(String id) {
        return Objects.requireNonNull(mongo.findById(id, Document.class, "counters"))
                .getList("outbox", Document.class);
    }
}
