package cursus.enrolment.seats;

import static org.assertj.core.api.Assertions.assertThat;

import cursus.enrolment.seats.LedgerEvent.CapacityRefused;
import cursus.enrolment.seats.LedgerEvent.HoldExpired;
import cursus.enrolment.seats.LedgerEvent.OfferLapsed;
import cursus.enrolment.seats.LedgerEvent.SeatConfirmed;
import cursus.enrolment.seats.LedgerEvent.SeatHeld;
import cursus.enrolment.seats.LedgerEvent.SeatOffered;
import cursus.enrolment.seats.LedgerEvent.WaitingListJoined;
import cursus.messaging.Change;
import cursus.messaging.Decision;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SeatLedgerTest {

    private static final Instant NINE = Instant.parse("2027-06-15T07:00:00Z");
    private static final Duration HOLD = Duration.ofMinutes(15);
    private static final Duration OFFER = Duration.ofHours(48);

    @Test
    void a_free_seat_is_held_for_whoever_comes_first() {
        Change<SeatLedger> change = accepted(ledgerOf(1).admit(request("a", 1), NINE));

        assertThat(change.events()).containsExactly(new SeatHeld("C", "a", 1, NINE.plus(HOLD)));
        assertThat(change.state().free()).isZero();
    }

    @Test
    void who_comes_when_all_seats_are_taken_joins_the_waiting_list() {
        SeatLedger full = accepted(ledgerOf(1).admit(request("a", 1), NINE)).state();

        assertThat(accepted(full.admit(request("b", 2), NINE)).events())
                .containsExactly(new WaitingListJoined("C", "b", 2));
    }

    @Test
    void a_ticket_is_decided_once() {
        SeatLedger ledger = accepted(ledgerOf(2).admit(request("a", 1), NINE)).state();

        assertThat(ledger.admit(request("a", 1), NINE)).isEqualTo(Decision.rejected(SeatRefusal.ALREADY_DECIDED));
    }

    @Test
    void nobody_is_decided_before_those_who_came_earlier() {
        assertThat(ledgerOf(2).admit(request("b", 2), NINE)).isEqualTo(Decision.rejected(SeatRefusal.NOT_YET_ITS_TURN));
    }

    @Test
    void a_ticket_without_a_request_is_passed_over() {
        SeatLedger ledger = ledgerOf(2).withdraw(2).withdraw(1);

        assertThat(ledger.decidedThrough()).isEqualTo(2);
        assertThat(ledger.skipped()).isEmpty();
        assertThat(accepted(ledger.admit(request("c", 3), NINE)).state().seatOf("c"))
                .isPresent();
    }

    @Test
    void a_newcomer_does_not_overtake_those_who_wait_when_a_seat_comes_free() {
        SeatLedger ledger = fullWithOneWaiting();
        SeatLedger freed = ledger.end("a", NINE.plus(HOLD)).state();

        assertThat(accepted(freed.admit(request("c", 3), NINE.plus(HOLD))).events())
                .containsExactly(new WaitingListJoined("C", "c", 3));
    }

    @Test
    void a_hold_is_confirmed_up_to_the_last_millisecond_and_no_later() {
        SeatLedger ledger = accepted(ledgerOf(1).admit(request("a", 1), NINE)).state();
        Instant end = NINE.plus(HOLD);

        assertThat(accepted(ledger.confirm("a", end.minusMillis(1))).events())
                .containsExactly(new SeatConfirmed("C", "a"));
        assertThat(ledger.confirm("a", end)).isEqualTo(Decision.rejected(SeatRefusal.HOLD_ENDED));
    }

    @Test
    void what_is_confirmed_never_ends_by_itself() {
        SeatLedger ledger = accepted(ledgerOf(1).admit(request("a", 1), NINE)).state();
        SeatLedger confirmed = accepted(ledger.confirm("a", NINE)).state();

        assertThat(confirmed.end("a", NINE.plus(OFFER)).events()).isEmpty();
        assertThat(confirmed.nextEnd()).isEmpty();
    }

    @Test
    void confirming_twice_changes_nothing() {
        SeatLedger ledger = accepted(ledgerOf(1).admit(request("a", 1), NINE)).state();
        SeatLedger confirmed = accepted(ledger.confirm("a", NINE)).state();

        assertThat(accepted(confirmed.confirm("a", NINE.plus(OFFER)))).isEqualTo(Change.to(confirmed));
    }

    @Test
    void a_hold_that_ends_frees_its_seat_which_is_then_offered() {
        Instant end = NINE.plus(HOLD);
        Change<SeatLedger> ended = fullWithOneWaiting().end("a", end);
        assertThat(ended.events()).containsExactly(new HoldExpired("C", "a"));

        Change<SeatLedger> offered = accepted(ended.state().offer(request("b", 2), end));

        assertThat(offered.events()).containsExactly(new SeatOffered("C", "b", 2, end.plus(OFFER)));
        assertThat(offered.state().nobodyWaits().waiting()).isZero();
        assertThat(offered.state().end("b", end.plus(OFFER)).events()).containsExactly(new OfferLapsed("C", "b"));
    }

    @Test
    void the_last_who_waited_counts_until_somebody_has_looked_so_that_no_newcomer_overtakes() {
        SeatLedger left = fullWithOneWaiting()
                .release("b", true)
                .state()
                .release("a", false)
                .state();

        assertThat(accepted(left.admit(request("c", 3), NINE)).events())
                .containsExactly(new WaitingListJoined("C", "c", 3));
        assertThat(accepted(left.nobodyWaits().admit(request("c", 3), NINE)).events())
                .containsExactly(new SeatHeld("C", "c", 3, NINE.plus(HOLD)));
    }

    @Test
    void a_ticket_that_was_not_waited_for_is_decided_once_when_it_comes_after_all() {
        SeatLedger ledger = ledgerOf(2).goOnWithout(1);
        SeatLedger next = accepted(ledger.admit(request("b", 2), NINE)).state();

        Change<SeatLedger> late = accepted(next.admit(request("a", 1), NINE));

        assertThat(late.events()).containsExactly(new SeatHeld("C", "a", 1, NINE.plus(HOLD)));
        assertThat(late.state().decidedThrough()).isEqualTo(2);
        assertThat(late.state().admit(request("a", 1), NINE)).isEqualTo(Decision.rejected(SeatRefusal.ALREADY_DECIDED));
    }

    @Test
    void a_ticket_that_was_not_waited_for_and_is_given_back_after_all_is_not_missed_any_more() {
        SeatLedger ledger = ledgerOf(2).goOnWithout(1).goOnWithout(3);
        assertThat(ledger.isMissing(1)).isTrue();
        assertThat(ledger.missing()).containsExactly(1L, 3L);

        SeatLedger givenBack = ledger.withdraw(1).withdraw(3);

        assertThat(givenBack.missing()).isEmpty();
        assertThat(givenBack.admit(request("a", 1), NINE)).isEqualTo(Decision.rejected(SeatRefusal.ALREADY_DECIDED));
        assertThat(accepted(givenBack.admit(request("b", 2), NINE)).state().decidedThrough())
                .isEqualTo(3);
    }

    @Test
    void nothing_is_offered_when_nothing_is_free() {
        assertThat(fullWithOneWaiting().offer(request("b", 2), NINE)).isEqualTo(Decision.rejected(SeatRefusal.FULL));
    }

    @Test
    void a_capacity_below_the_seats_taken_is_refused_and_told() {
        SeatLedger ledger = accepted(ledgerOf(2).admit(request("a", 1), NINE)).state();
        SeatLedger two = accepted(ledger.admit(request("b", 2), NINE)).state();

        Change<SeatLedger> change = two.allot(new Allotment(1, HOLD, OFFER));

        assertThat(change.events()).containsExactly(new CapacityRefused("C", 1, 2));
        assertThat(change.state().allotment().capacity()).isEqualTo(2);
    }

    private static SeatLedger fullWithOneWaiting() {
        SeatLedger full = accepted(ledgerOf(1).admit(request("a", 1), NINE)).state();
        return accepted(full.admit(request("b", 2), NINE)).state();
    }

    private static SeatLedger ledgerOf(int capacity) {
        return SeatLedger.open("C", new Allotment(capacity, HOLD, OFFER)).state();
    }

    private static SeatRequest request(String enrolment, long ticket) {
        return new SeatRequest(enrolment, ticket, "correlation-" + enrolment);
    }

    private static Change<SeatLedger> accepted(Decision<SeatLedger, SeatRefusal> decision) {
        if (decision instanceof Decision.Accepted<SeatLedger, SeatRefusal>(Change<SeatLedger> change)) {
            return change;
        }
        throw new AssertionError("refused: " + decision);
    }
}
