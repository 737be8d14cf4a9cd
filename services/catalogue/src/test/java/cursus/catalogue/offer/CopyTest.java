package cursus.catalogue.offer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cursus.messaging.Written;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class CopyTest {

    private static final Instant START = Instant.parse("2027-01-01T08:00:00Z");

    private final Collected originals = new Collected();
    private final Copy<String> copy = new Copy<>(3);

    @Test
    void everything_is_there_after_the_first_look_whenever_it_was_written() {
        originals.put("a", "one", Instant.EPOCH);

        copy.refresh(originals, START);

        assertThat(copy.held()).containsExactlyEntriesOf(Map.of("a", "one"));
    }

    @Test
    void what_is_written_is_there_at_the_next_look() {
        originals.put("a", "one", START);
        copy.refresh(originals, START);
        originals.put("a", "two", START.plusSeconds(1));
        originals.put("b", "new", START.plusSeconds(1));

        copy.refresh(originals, START.plusSeconds(1));

        assertThat(copy.held()).containsExactlyInAnyOrderEntriesOf(Map.of("a", "two", "b", "new"));
    }

    @Test
    void what_is_no_longer_to_be_held_goes() {
        originals.put("a", "one", START);
        copy.refresh(originals, START);
        originals.withdraw("a", START.plusSeconds(1));

        copy.refresh(originals, START.plusSeconds(1));

        assertThat(copy.held()).isEmpty();
    }

    @Test
    void what_has_not_changed_is_not_read_again() {
        originals.put("a", "one", START);
        copy.refresh(originals, START);
        originals.reads.clear();

        copy.refresh(originals, START.plusSeconds(1));
        copy.refresh(originals, START.plusSeconds(2));

        assertThat(originals.reads).isEmpty();
    }

    @Test
    void a_write_that_shows_late_is_seen_all_the_same() {
        copy.refresh(originals, START);
        originals.put("a", "late", START.minus(Copy.OVERLAP));

        copy.refresh(originals, START.plusSeconds(1));

        assertThat(copy.held()).containsKey("a");
    }

    @Test
    void one_that_shows_later_still_is_seen_when_everything_is_compared_again() {
        copy.refresh(originals, START);
        originals.put("a", "later", START.minus(Copy.OVERLAP).minusSeconds(1));
        copy.refresh(originals, START.plusSeconds(1));
        assertThat(copy.held()).isEmpty();

        copy.refresh(originals, START.plus(Copy.WHOLE_AGAIN));

        assertThat(copy.held()).containsKey("a");
    }

    @Test
    void what_time_has_passed_over_goes_when_everything_is_compared_again() {
        originals.put("a", "one", START);
        originals.put("b", "two", START);
        copy.refresh(originals, START);
        originals.forget("a");

        copy.refresh(originals, START.plus(Copy.WHOLE_AGAIN));

        assertThat(copy.held()).containsOnlyKeys("b");
    }

    @Test
    void a_look_that_fails_leaves_everything_to_the_next() {
        originals.put("a", "one", START);
        copy.refresh(originals, START);
        originals.put("a", "two", START.plusSeconds(1));
        originals.away = true;
        assertThatThrownBy(() -> copy.refresh(originals, START.plusSeconds(120)))
                .isInstanceOf(Away.class);
        assertThat(copy.held()).containsEntry("a", "one");
        originals.away = false;

        copy.refresh(originals, START.plusSeconds(121));

        assertThat(copy.held()).containsEntry("a", "two");
    }

    @Test
    void no_more_is_held_than_there_is_room_for() {
        List.of("a", "b", "c", "d").forEach(id -> originals.put(id, id, START));

        copy.refresh(originals, START);
        originals.put("b", "other", START.plusSeconds(1));
        copy.refresh(originals, START.plusSeconds(1));

        assertThat(copy.held()).containsOnlyKeys("a", "b", "c").containsEntry("b", "other");
    }

    @Test
    void whoever_still_reads_what_was_held_before_sees_it_unchanged() {
        originals.put("a", "one", START);
        copy.refresh(originals, START);
        Map<String, String> before = copy.held();
        originals.put("b", "two", START.plusSeconds(1));

        copy.refresh(originals, START.plusSeconds(1));

        assertThat(before).containsOnlyKeys("a");
    }

    private static final class Away extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private record Original(long version, Optional<String> says, Instant at) {}

    /** A collection, as a copy asks for it. */
    private static final class Collected implements Copy.Originals<String> {

        private final TreeMap<String, Original> all = new TreeMap<>();
        private final List<String> reads = new ArrayList<>();
        private boolean away;

        void put(String id, String says, Instant at) {
            write(id, Optional.of(says), at);
        }

        void withdraw(String id, Instant at) {
            write(id, Optional.empty(), at);
        }

        void forget(String id) {
            all.remove(id);
        }

        private void write(String id, Optional<String> says, Instant at) {
            long version = known(id).map(Original::version).orElse(0L) + 1;
            all.put(id, new Original(version, says, at));
        }

        private Optional<Original> known(String id) {
            return Optional.ofNullable(all.get(id));
        }

        @Override
        public List<Written> written(Optional<Instant> since, String after, int limit) {
            return all.tailMap(after, false).entrySet().stream()
                    .filter(each -> since.isEmpty() || !each.getValue().at().isBefore(since.get()))
                    .limit(limit)
                    .map(each -> new Written(each.getKey(), each.getValue().version()))
                    .toList();
        }

        @Override
        public Map<String, String> read(Collection<String> ids) {
            if (away) {
                throw new Away();
            }
            reads.addAll(ids);
            Map<String, String> found = new HashMap<>();
            ids.forEach(id -> known(id).flatMap(Original::says).ifPresent(says -> found.put(id, says)));
            return found;
        }
    }
}
