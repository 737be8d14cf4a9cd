package cursus.checker;

import static org.assertj.core.api.Assertions.assertThat;

import cursus.checker.invariants.Findings;
import cursus.checker.invariants.Invariant;
import cursus.checker.invariants.Invariants;
import cursus.checker.seen.Acknowledged;
import cursus.checker.seen.Answers;
import cursus.checker.seen.Logs;
import cursus.checker.seen.Logs.Unreadable;
import cursus.checker.seen.Snapshot;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SettlingTest {

    private static final Duration HOUR = Duration.ofHours(1);

    @Test
    void where_nothing_is_found_the_first_look_is_the_last() {
        Settling settling = new Settling(HOUR);
        look(settling, List.of(), List.of());
        assertThat(settling.isOver()).isTrue();
        assertThat(settling.verdict().holds()).isTrue();
        assertThat(settling.verdict().text()).contains("Every invariant holds", "looked 1 times");
    }

    @Test
    void what_passes_is_no_breach() {
        Settling settling = new Settling(HOUR);
        look(settling, List.of("one"), List.of());
        assertThat(settling.isOver()).isFalse();
        look(settling, List.of(), List.of());
        assertThat(settling.isOver()).isTrue();
        assertThat(settling.verdict().holds()).isTrue();
    }

    @Test
    void what_lasts_as_long_as_settling_may_take_is_one() {
        Settling settling = new Settling(Duration.ZERO);
        look(settling, List.of("one"), List.of());
        assertThat(settling.isOver()).isTrue();
        assertThat(settling.verdict().holds()).isFalse();
        assertThat(settling.verdict().text())
                .contains("✗ what was acknowledged is there", "! A: enrolment one was requested", "1 of 14");
    }

    @Test
    void what_is_broken_for_good_is_not_waited_for_and_what_may_pass_is_not_told_with_it() {
        Settling settling = new Settling(HOUR);
        look(settling, List.of("one"), List.of(new Unreadable("cursus.enrolment.files.v1", 0, 7, "no JSON")));
        assertThat(settling.isOver()).isTrue();
        assertThat(settling.verdict().judgements())
                .filteredOn(judgement -> !judgement.holds())
                .singleElement()
                .matches(judgement -> judgement.invariant().startsWith("every log is whole"));
        assertThat(settling.verdict().text()).contains("still passing 1");
    }

    @Test
    void of_many_breaches_the_first_are_told_and_the_rest_counted() {
        Settling settling = new Settling(Duration.ZERO);
        look(settling, IntStream.range(0, 50).mapToObj(Integer::toString).toList(), List.of());
        assertThat(settling.verdict().text()).contains("and 30 more");
    }

    private static void look(Settling settling, List<String> acknowledged, List<Unreadable> unreadable) {
        List<Acknowledged> acts = acknowledged.stream()
                .map(enrolment -> new Acknowledged("requested", enrolment, "A", "2027-06-15T07:00:00Z"))
                .toList();
        Snapshot seen = new Snapshot(
                new Logs(Map.of(), unreadable, 0),
                new Answers(Map.of(), Map.of(), List.of()),
                Optional.of(List.of()),
                acts,
                Instant.parse("2027-06-15T07:00:00Z"));
        settling.take(Invariants.all(0).stream().map(each -> judged(each, seen)).toList(), seen);
    }

    private static Findings judged(Invariant invariant, Snapshot seen) {
        Findings findings = new Findings(invariant.name());
        invariant.judge(seen, findings);
        return findings;
    }
}
