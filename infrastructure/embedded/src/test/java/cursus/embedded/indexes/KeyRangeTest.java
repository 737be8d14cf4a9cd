package cursus.embedded.indexes;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import org.junit.jupiter.api.Test;

class KeyRangeTest {

    private static final List<String> COHORT_AND_TICKET = List.of("cohort", "ticket");

    @Test
    void equal_values_of_all_fields_leave_one_key() {
        List<KeyRange> ranges = KeyRange.of(COHORT_AND_TICKET, new Document("cohort", "c1").append("ticket", 7));
        assertThat(holding(ranges, "c1", 7)).isTrue();
        assertThat(holding(ranges, "c1", 8)).isFalse();
        assertThat(holding(ranges, "c2", 7)).isFalse();
    }

    @Test
    void an_equal_first_value_leaves_its_part_of_the_keys() {
        List<KeyRange> ranges = KeyRange.of(COHORT_AND_TICKET, new Document("cohort", "c1"));
        assertThat(holding(ranges, "c1", 1)).isTrue();
        assertThat(holding(ranges, "c1", Long.MAX_VALUE)).isTrue();
        assertThat(holding(ranges, "c0", 1)).isFalse();
        assertThat(holding(ranges, "c10", 1)).isFalse();
    }

    @Test
    void a_range_after_equal_values_narrows_their_part() {
        Document upTo5 = new Document("cohort", "c1").append("ticket", new Document("$lte", 5));
        assertThat(holding(KeyRange.of(COHORT_AND_TICKET, upTo5), "c1", 5)).isTrue();
        assertThat(holding(KeyRange.of(COHORT_AND_TICKET, upTo5), "c1", 6)).isFalse();
        Document from5 = new Document("cohort", "c1").append("ticket", new Document("$gte", 5));
        assertThat(holding(KeyRange.of(COHORT_AND_TICKET, from5), "c1", 4)).isFalse();
        assertThat(holding(KeyRange.of(COHORT_AND_TICKET, from5), "c1", 6)).isTrue();
    }

    @Test
    void one_of_several_values_leaves_a_range_for_each() {
        Document either = new Document("cohort", new Document("$in", List.of("c1", "c3")));
        List<KeyRange> ranges = KeyRange.of(COHORT_AND_TICKET, either);
        assertThat(ranges).hasSize(2);
        assertThat(holding(ranges, "c3", 1)).isTrue();
        assertThat(holding(ranges, "c2", 1)).isFalse();
    }

    @Test
    void conditions_that_are_joined_count_like_direct_ones() {
        Document joined = new Document(
                "$and", List.of(new Document("cohort", "c1"), new Document("ticket", 7), new Document("ticket", 8)));
        List<KeyRange> ranges = KeyRange.of(COHORT_AND_TICKET, joined);
        assertThat(holding(ranges, "c1", 7)).isTrue();
        assertThat(holding(ranges, "c1", 9)).isFalse();
    }

    @Test
    void what_no_order_of_values_can_answer_leaves_no_range() {
        assertThat(KeyRange.of(COHORT_AND_TICKET, new Document())).isEmpty();
        assertThat(KeyRange.of(COHORT_AND_TICKET, new Document("ticket", 7))).isEmpty();
        assertThat(KeyRange.of(COHORT_AND_TICKET, new Document("cohort", null))).isEmpty();
        assertThat(KeyRange.of(COHORT_AND_TICKET, new Document("cohort", new Document("$ne", "c1"))))
                .isEmpty();
    }

    private static boolean holding(List<KeyRange> ranges, Object... values) {
        List<Object> key = List.of(values);
        return ranges.stream()
                .anyMatch(range ->
                        KeyRange.ORDER.compare(range.from(), key) <= 0 && KeyRange.ORDER.compare(key, range.to()) <= 0);
    }
}
