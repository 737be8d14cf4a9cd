package cursus.enrolment.seats;

import static org.assertj.core.api.Assertions.assertThat;

import cursus.enrolment.seats.Difference.What;
import cursus.enrolment.seats.Finding.Kind;
import cursus.messaging.Cause;
import cursus.messaging.Change;
import cursus.messaging.Decision;
import cursus.messaging.DomainEvent;
import cursus.testing.InMemoryAggregates;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReplayingLedgerTest {

    private static final String COHORT = "C-1";
    private static final Instant NINE = Instant.parse("2027-06-15T07:00:00Z");
    private static final Allotment TWO = new Allotment(2, Duration.ofMinutes(15), Duration.ofHours(24));

    private final Ledgers ledgers = new Ledgers();
    private final Published log = new Published();

    private static final class Ledgers extends InMemoryAggregates<SeatLedger> implements SeatLedgers {}

    /** What is on the topic, in its order. */
    private static final class Published implements LedgerLog {

        private final List<LedgerEvent> entries = new ArrayList<>();
        private final List<Long> numbers = new ArrayList<>();
        private Optional<String> unreadable = Optional.empty();

        void publish(DomainEvent event) {
            numbers.add(entries.size() + 1L);
            entries.add((LedgerEvent) event);
        }

        void lose(int place) {
            entries.remove(place);
            numbers.remove(place);
        }

        @Override
        public void read(String cohort, Reader reader) {
            for (int i = 0; i < entries.size(); i++) {
                reader.entry(entries.get(i), numbers.get(i), NINE);
            }
            unreadable.ifPresent(reader::unreadable);
        }
    }

    @BeforeEach
    void oneHasConfirmedOneHoldsAndOneWaits() {
        decide(_ -> Decision.of(SeatLedger.open(COHORT, TWO)));
        List.of(1, 2, 3).forEach(this::ask);
        decide(ledger -> ledger.confirm("e1", NINE));
    }

    @Test
    void a_store_that_says_what_follows_from_its_log_has_nothing_to_report() {
        ReplayedLedger replayed = replay();

        assertThat(replayed.entries()).isEqualTo(5);
        assertThat(replayed.behind()).isZero();
        assertThat(replayed.capacity()).isEqualTo(2);
        assertThat(replayed.taken()).isEqualTo(2);
        assertThat(replayed.waiting()).isEqualTo(1);
        assertThat(replayed.hash()).isEqualTo(stored().log().hash());
        assertThat(replayed.findings().first()).isEmpty();
        assertThat(replayed.differences().first()).isEmpty();
    }

    @Test
    void what_is_decided_while_the_log_is_read_is_left_out() {
        SeatLedger before = stored();
        ask(4);
        tamper(_ -> before);

        assertThat(replay().entries()).isEqualTo(5);
        assertThat(replay().differences().first()).isEmpty();
    }

    @Test
    void entries_that_are_not_published_yet_are_counted_and_are_no_difference() {
        log.lose(4);
        log.lose(3);

        ReplayedLedger replayed = replay();

        assertThat(replayed.behind()).isEqualTo(2);
        assertThat(replayed.entries()).isEqualTo(3);
        assertThat(replayed.differences().first()).isEmpty();
    }

    @Test
    void each_thing_that_the_store_has_otherwise_is_told() {
        tamper(ledger -> new SeatLedger(
                COHORT,
                new Allotment(3, TWO.holdFor(), TWO.offerFor()),
                List.of(
                        seat("e1", 2, Seat.Standing.CONFIRMED, Optional.empty()),
                        seat("e9", 1, Seat.Standing.HELD, Optional.of(NINE))),
                ledger.turns(),
                WaitingCounts.NOBODY,
                1,
                new LogHead(5, "f".repeat(64), NINE)));

        assertThat(replay().differences().first())
                .containsExactly(
                        Difference.of(What.HASH, realHash(), "f".repeat(64)),
                        Difference.of(What.CAPACITY, 2, 3),
                        about("e1", What.SEATS, Optional.of("1"), Optional.of("2")),
                        about("e2", What.STANDING, Optional.of("HELD"), Optional.empty()),
                        about("e9", What.STANDING, Optional.empty(), Optional.of("HELD")),
                        Difference.of(What.WAITING, 1, 0));
    }

    @Test
    void a_hold_that_ends_at_another_time_is_told_with_both() {
        tamper(ledger -> with(
                ledger,
                List.of(
                        seat("e1", 1, Seat.Standing.CONFIRMED, Optional.empty()),
                        seat("e2", 1, Seat.Standing.HELD, Optional.of(NINE)))));

        assertThat(replay().differences().first())
                .containsExactly(about(
                        "e2", What.UNTIL, Optional.of("2027-06-15T07:15:00Z"), Optional.of("2027-06-15T07:00:00Z")));
    }

    @Test
    void more_who_wait_in_the_store_are_what_a_crash_may_leave() {
        tamper(ledger -> ledger.counted(3, 2));

        assertThat(replay().differences().first()).isEmpty();
    }

    @Test
    void an_entry_that_is_missing_is_found_once_and_the_store_differs() {
        log.lose(1);

        ReplayedLedger replayed = replay();

        assertThat(replayed.findings().first())
                .containsOnlyOnce(new Finding(3, Kind.OUT_OF_SEQUENCE, "2"))
                .filteredOn(finding -> finding.what() == Kind.OUT_OF_SEQUENCE)
                .hasSize(1);
        assertThat(replayed.differences().first())
                .extracting(Difference::what)
                .contains(What.ENTRIES, What.HASH, What.STANDING);
    }

    @Test
    void what_nobody_can_read_is_found() {
        log.unreadable = Optional.of("the event SeatGrown is not known here");

        assertThat(replay().findings().first())
                .containsExactly(new Finding(5, Kind.UNREADABLE, "the event SeatGrown is not known here"));
    }

    @Test
    void of_very_many_findings_the_first_hundred_are_told_and_how_many_there_are() {
        for (int i = 0; i < 150; i++) {
            log.publish(new LedgerEvent.SeatReleased(COHORT, "nobody-" + i));
        }
        tamper(ledger -> new SeatLedger(
                COHORT,
                ledger.allotment(),
                ledger.seats(),
                ledger.turns(),
                ledger.waiting(),
                1,
                new LogHead(155, ledger.log().hash(), NINE)));

        Excerpt<Finding> findings = replay().findings();

        assertThat(findings.all()).isEqualTo(150);
        assertThat(findings.first()).hasSize(100).startsWith(new Finding(6, Kind.NO_SUCH_SEAT, "nobody-0"));
    }

    @Test
    void a_cohort_without_a_ledger_has_nothing_to_replay() {
        assertThat(new ReplayingLedger(ledgers, log).replay("unheard-of")).isEmpty();
    }

    private ReplayedLedger replay() {
        return new ReplayingLedger(ledgers, log).replay(COHORT).orElseThrow();
    }

    private SeatLedger stored() {
        return ledgers.find(COHORT).orElseThrow();
    }

    private String realHash() {
        LogHead head = LogHead.START;
        for (LedgerEvent entry : log.entries) {
            head = head.after(entry);
        }
        return head.hash();
    }

    private void ask(int ticket) {
        decide(ledger -> ledger.admit(new SeatRequest("e" + ticket, ticket, Party.ALONE, "correlation"), NINE));
    }

    private void decide(Function<SeatLedger, Decision<SeatLedger, SeatRefusal>> rule) {
        SeatLedger before = ledgers.find(COHORT)
                .orElseGet(() -> SeatLedger.open(COHORT, TWO).state());
        if (rule.apply(before) instanceof Decision.Accepted<SeatLedger, SeatRefusal>(Change<SeatLedger> change)) {
            tamper(_ -> change.state());
            change.events().forEach(log::publish);
        }
    }

    /** Writes a state of which nothing is told. */
    private void tamper(UnaryOperator<SeatLedger> change) {
        Cause cause = new Cause("service:test", "TEST", "correlation-test", NINE);
        ledgers.<SeatRefusal>decide(
                COHORT,
                cause,
                before -> Decision.accepted(change.apply(
                        before.orElseGet(() -> SeatLedger.open(COHORT, TWO).state()))));
    }

    private static SeatLedger with(SeatLedger ledger, List<Seat> seats) {
        return new SeatLedger(
                COHORT, ledger.allotment(), seats, ledger.turns(), ledger.waiting(), ledger.wanted(), ledger.log());
    }

    private static Seat seat(String enrolment, int seats, Seat.Standing standing, Optional<Instant> until) {
        return new Seat(enrolment, 1, seats, standing, until, "correlation");
    }

    private static Difference about(String enrolment, What what, Optional<String> inLog, Optional<String> inStore) {
        return new Difference(what, Optional.of(enrolment), inLog, inStore);
    }
}
