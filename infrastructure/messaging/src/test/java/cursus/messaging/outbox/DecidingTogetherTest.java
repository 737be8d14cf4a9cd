package cursus.messaging.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import cursus.embedded.EmbeddedStore;
import cursus.messaging.Cause;
import cursus.messaging.Change;
import cursus.messaging.Decision;
import cursus.messaging.DuplicateAggregateKey;
import cursus.messaging.Ruling;
import cursus.messaging.outbox.Counter.Counted;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;

class DecidingTogetherTest {

    private EmbeddedStore server;
    private MongoClient client;
    private MongoTemplate mongo;
    private Counters counters;
    private final List<String> rung = new ArrayList<>();

    @BeforeEach
    void open() {
        server = EmbeddedStore.inMemory();
        client = MongoClients.create(server.uri());
        mongo = new MongoTemplate(client, "messaging");
        counters = new Counters(new MongoStore(
                mongo, new OutboxLimit(250), (_, id) -> rung.add(id), () -> Optional.of("of-the-thread")));
    }

    @AfterEach
    void close() {
        client.close();
        server.close();
    }

    @Test
    void several_are_written_together_and_each_tells_its_own_events() {
        counters.decideEach(List.of(countingTo("b", 1)));
        rung.clear();

        List<Decision<Counter, String>> decisions =
                counters.decideEach(List.of(countingTo("a", 5), countingTo("b", 6), refusing("c")));

        assertThat(decisions.getLast()).isEqualTo(Decision.rejected("not today"));
        assertThat(counters.findEach(List.of("a", "b", "c", "nobody")))
                .containsExactlyInAnyOrder(Counter.of(5), Counter.of(6));
        assertThat(entriesOf("b")).extracting(entry -> entry.get("sequence")).containsExactly(1L, 2L);
        assertThat(rung).containsExactlyInAnyOrder("a", "b");
    }

    @Test
    void what_changes_nothing_is_not_written() {
        counters.decideEach(List.of(countingTo("a", 5)));
        rung.clear();

        counters.decideEach(List.of(countingTo("a", 5)));

        assertThat(entriesOf("a")).hasSize(1);
        assertThat(rung).isEmpty();
    }

    @Test
    void one_that_somebody_else_has_changed_meanwhile_is_asked_again_with_their_state() {
        counters.decideEach(List.of(countingTo("a", 1), countingTo("b", 1)));
        rung.clear();
        AtomicBoolean once = new AtomicBoolean(true);
        Function<Optional<Counter>, Decision<Counter, String>> slow = known -> {
            if (once.getAndSet(false)) {
                counters.decideEach(List.of(countingTo("b", 7)));
            }
            return countedTo(known, known.map(Counter::count).orElse(0) == 7 ? 8 : 2);
        };

        counters.decideEach(List.of(countingTo("a", 5), new Ruling<>("b", Counter.CAUSE, slow)));

        assertThat(counters.find("a")).contains(Counter.of(5));
        assertThat(counters.find("b")).contains(Counter.of(8));
        assertThat(entriesOf("a")).hasSize(2);
        assertThat(entriesOf("b")).hasSize(3);
        assertThat(rung).as("whose events may leave at once").contains("a", "b");
    }

    @Test
    void one_that_repeats_what_is_unique_is_told_and_the_others_are_written() {
        assertThatThrownBy(() -> counters.decideEach(List.of(named("a", "one"), named("b", "one"), named("c", "two"))))
                .isInstanceOf(DuplicateAggregateKey.class);

        assertThat(counters.find("a")).isPresent();
        assertThat(counters.find("b")).isEmpty();
        assertThat(counters.find("c")).isPresent();
    }

    @Test
    void events_of_one_write_may_belong_to_different_stories() {
        counters.<String>decide(
                "a",
                Counter.CAUSE,
                event -> Counter.CAUSE.within("story-" + ((Counted) event).count()),
                _ -> Decision.accepted(Counter.of(2), new Counted(1), new Counted(2)));

        assertThat(entriesOf("a"))
                .extracting(entry -> entry.get("correlationId"))
                .containsExactly("story-1", "story-2");
    }

    @Test
    void a_cause_that_has_a_trace_is_told_in_it_and_otherwise_in_that_of_the_thread() {
        Cause traced = new Cause("person:1", "COUNTED", "c", Counter.NOW, Optional.of("of-the-cause"));
        counters.decideEach(List.of(new Ruling<>("a", traced, known -> countedTo(known, 1)), countingTo("b", 1)));

        assertThat(entriesOf("a")).extracting(entry -> entry.get("traceparent")).containsExactly("of-the-cause");
        assertThat(entriesOf("b")).extracting(entry -> entry.get("traceparent")).containsExactly("of-the-thread");
    }

    private static Ruling<Counter, String> countingTo(String id, int count) {
        return new Ruling<>(id, Counter.CAUSE, known -> countedTo(known, count));
    }

    private static Decision<Counter, String> countedTo(Optional<Counter> known, int count) {
        return known.filter(Counter.of(count)::equals)
                .map(same -> Decision.<Counter, String>accepted(same))
                .orElseGet(() -> Decision.of(Change.to(Counter.of(count), new Counted(count))));
    }

    private static Ruling<Counter, String> refusing(String id) {
        return new Ruling<>(id, Counter.CAUSE, _ -> Decision.rejected("not today"));
    }

    private static Ruling<Counter, String> named(String id, String label) {
        return new Ruling<>(
                id,
                Counter.CAUSE,
                known ->
                        Decision.accepted(known.orElseGet(() -> new Counter(1, Optional.of(label), Optional.empty()))));
    }

    private List<Document> entriesOf(String id) {
        return mongo.getCollection("counters")
                .find(new Document("_id", id))
                .first()
                .getList("outbox", Document.class);
    }
}
