package cursus.testing.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class HistoriesTest {

    @Test
    void every_history_is_played_to_its_end() {
        List<Integer> lengths = new ArrayList<>();

        new Histories<Integer>(random -> random.nextInt(10), history -> lengths.add(history.size())).play(7, 30);

        assertThat(lengths).hasSize(7).containsOnly(30);
    }

    /** It takes a three and, at any time after it, a seven; whatever else happens means nothing. */
    @Test
    void a_failure_is_told_by_no_more_than_it_takes() {
        Histories<Integer> histories = new Histories<>(random -> random.nextInt(10), history -> {
            int three = history.indexOf(3);
            assertThat(three >= 0 && history.lastIndexOf(7) > three)
                    .as("a seven after a three")
                    .isFalse();
        });

        assertThatThrownBy(() -> histories.play(50, 60))
                .isInstanceOf(AssertionError.class)
                .hasMessageMatching("(?s)cursus\\.seed=-?\\d+; the shortest history that fails:\\R {2}3\\R {2}7");
    }

    @Test
    void a_fault_is_not_taken_for_another_one() {
        Histories<Integer> histories = new Histories<>(random -> random.nextInt(10), history -> {
            if (history.isEmpty()) {
                throw new IllegalStateException("only where everything is left out");
            }
            assertThat(history).as("no nine").doesNotContain(9);
        });

        assertThatThrownBy(() -> histories.play(50, 60)).hasMessageEndingWith("fails:\n  9");
    }
}
