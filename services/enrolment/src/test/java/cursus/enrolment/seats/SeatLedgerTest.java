package cursus.enrolment.seats;

import static org.assertj.core.api.Assertions.assertThat;

import cursus.enrolment.seats.LedgerEvent.Absence;
import cursus.enrolment.seats.LedgerEvent.CapacityRefused;
import cursus.enrolment.seats.LedgerEvent.HoldExpired;
import cursus.enrolment.seats.LedgerEvent.OfferLapsed;
import cursus.enrolment.seats.LedgerEvent.SeatConfirmed;
import cursus.enrolment.seats.LedgerEvent.SeatHeld;
import cursus.enrolment.seats.LedgerEvent.SeatOffered;
import cursus.enrolment.seats.LedgerEvent.TicketPassedOver;
import cursus.enrolment.seats.LedgerEvent.WaitingListJoined;
import cursus.messaging.Change;
import cursus.messaging.Decision;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SeatLedgerTest {

    private static final Instant NINE = Instant.parse("2027-06-15T07:00:00Z");
    private static final Duration HOLD = Duration.ofMinutes(15);
    private static final Duration OFFER = Duration.ofHours(48);

    @Test
    void a_free_seat_is_held_for_whoever_comes_first() {
        Change<SeatLedger> change = accepted(ledgerOf(1).admit(request("a", 1), NINE));

        assertThat(change.events())
                .containsExactly(new SeatHeld("C", "a", 1, NINE.plus(HOLD), Optional.empty(), grounds(1, 0, 0)));
        assertThat(change.state().free()).isZero();
    }

    @Test
    void who_comes_when_all_seats_are_taken_joins_the_waiting_list_and_is_told_why() {
        SeatLedger full = accepted(ledgerOf(1).admit(request("a", 1), NINE)).state();

        assertThat(accepted(full.admit(request("b", 2), NINE)).events())
                .containsExactly(new WaitingListJoined("C", "b", 2, Optional.empty(), grounds(1, 1, 0)));
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
    void a_ticket_that_was_taken_back_is_passed_over_and_the_log_says_so() {
        Change<SeatLedger> change = ledgerOf(2).withdraw(2).then(ledger -> ledger.withdraw(1));

        assertThat(change.events())
                .containsExactly(
                        new TicketPassedOver("C", 2, Absence.WITHDRAWN),
                        new TicketPassedOver("C", 1, Absence.WITHDRAWN));
        assertThat(change.state().turns()).isEqualTo(new Turns(2, List.of(), List.of()));
        assertThat(accepted(change.state().admit(request("c", 3), NINE)).state().seatOf("c"))
                .isPresent();
    }

    @Test
    void a_newcomer_does_not_overtake_those_who_wait_when_a_seat_comes_free() {
        SeatLedger freed = fullWithOneWaiting().end("a", NINE.plus(HOLD)).state();

        assertThat(accepted(freed.admit(request("c", 3), NINE.plus(HOLD))).events())
                .containsExactly(new WaitingListJoined("C", "c", 3, Optional.empty(), grounds(1, 0, 1)));
    }

    @Test
    void a_hold_is_confirmed_up_to_the_last_millisecond_and_no_later() {
        SeatLedger ledger = accepted(ledgerOf(1).admit(request("a", 1), NINE)).state();
        Instant end = NINE.plus(HOLD);

        assertThat(accepted(ledger.confirm("a", end.minusMillis(1))).events())
                .containsExactly(new SeatConfirmed("C", "a", Optional.empty()));
        assertThat(ledger.confirm("a", end)).isEqualTo(Decision.rejected(SeatRefusal.HOLD_ENDED));
    }

    @Test
    void a_clock_that_jumps_back_gives_nobody_time_that_is_over_for_others() {
        SeatLedger two = accepted(ledgerOf(2).admit(request("a", 1), NINE)).state();
        SeatLedger later = accepted(two.admit(request("b", 2), NINE.plus(HOLD))).state();

        assertThat(later.confirm("a", NINE)).isEqualTo(Decision.rejected(SeatRefusal.HOLD_ENDED));
        assertThat(accepted(later.withdraw(3).state().admit(request("d", 4), NINE))
                        .state()
                        .log()
                        .at())
                .isEqualTo(NINE.plus(HOLD));
    }

    @Test
    void what_is_confirmed_never_ends_by_itself() {
        SeatLedger ledger = accepted(ledgerOf(1).admit(request("a", 1), NINE)).state();
        SeatLedger confirmed = accepted(ledger.confirm("a", NINE)).state();

        assertThat(confirmed.end("a", NINE.plus(OFFER)).events()).isEmpty();
        assertThat(confirmed.dueAt()).isEmpty();
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
        assertThat(ended.state().dueAt()).as("somebody waits for it").contains(end);

        Change<SeatLedger> offered = accepted(ended.state().offer(request("b", 2), end));

        assertThat(offered.events())
                .containsExactly(new SeatOffered("C", "b", 2, end.plus(OFFER), Optional.empty(), grounds(1, 0, 1)));
        assertThat(offered.state().waiting().isNobody()).isTrue();
        assertThat(offered.state().end("b", end.plus(OFFER)).events()).containsExactly(new OfferLapsed("C", "b"));
    }

    @Test
    void while_somebody_may_wait_no_newcomer_overtakes_and_a_count_puts_it_right() {
        SeatLedger left = fullWithOneWaiting().release("a", Optional.empty()).state();

        assertThat(accepted(left.admit(request("c", 3), NINE)).events().getFirst())
                .isInstanceOf(WaitingListJoined.class);
        assertThat(accepted(left.counted(2, 0).admit(request("c", 3), NINE))
                        .events()
                        .getFirst())
                .isInstanceOf(SeatHeld.class);
    }

    @Test
    void a_ticket_that_was_not_waited_for_is_decided_once_when_it_comes_after_all() {
        SeatLedger ledger = ledgerOf(2).goOnWithout(1).state();
        SeatLedger next = accepted(ledger.admit(request("b", 2), NINE)).state();

        Change<SeatLedger> late = accepted(next.admit(request("a", 1), NINE));

        assertThat(late.events())
                .containsExactly(new SeatHeld("C", "a", 1, NINE.plus(HOLD), Optional.empty(), grounds(2, 1, 0)));
        assertThat(late.state().turns().through()).isEqualTo(2);
        assertThat(late.state().admit(request("a", 1), NINE)).isEqualTo(Decision.rejected(SeatRefusal.ALREADY_DECIDED));
    }

    @Test
    void a_ticket_that_was_not_waited_for_and_is_given_back_after_all_is_not_missed_any_more() {
        SeatLedger ledger =
                ledgerOf(2).goOnWithout(1).then(one -> one.goOnWithout(3)).state();
        assertThat(ledger.turns().isMissing(1)).isTrue();
        assertThat(ledger.turns().missing()).containsExactly(1L, 3L);

        SeatLedger givenBack = ledger.withdraw(1).then(one -> one.withdraw(3)).state();

        assertThat(givenBack.turns().missing()).isEmpty();
        assertThat(givenBack.admit(request("a", 1), NINE)).isEqualTo(Decision.rejected(SeatRefusal.ALREADY_DECIDED));
        assertThat(accepted(givenBack.admit(request("b", 2), NINE))
                        .state()
                        .turns()
                        .through())
                .isEqualTo(3);
    }

    @Test
    void nothing_is_offered_when_nothing_is_free() {
        assertThat(fullWithOneWaiting().offer(request("b", 2), NINE)).isEqualTo(Decision.rejected(SeatRefusal.FULL));
    }

    @Test
    void a_party_gets_all_its_seats_or_waits_for_them() {
        Change<SeatLedger> held = accepted(ledgerOf(5).admit(party("a", 1, new Party(3, false)), NINE));
        assertThat(held.events().getFirst())
                .isInstanceOfSatisfying(
                        SeatHeld.class, seat -> assertThat(seat.seats()).contains(3));
        assertThat(held.state().free()).isEqualTo(2);

        Change<SeatLedger> waits = accepted(held.state().admit(party("b", 2, new Party(3, false)), NINE));

        assertThat(waits.events().getFirst()).isInstanceOf(WaitingListJoined.class);
        assertThat(waits.state().offer(party("b", 2, new Party(3, false)), NINE))
                .isEqualTo(Decision.rejected(SeatRefusal.FULL));
    }

    @Test
    void a_party_that_takes_fewer_is_offered_what_is_free() {
        SeatLedger ledger = accepted(ledgerOf(5).admit(party("a", 1, new Party(3, false)), NINE))
                .state();
        Party four = new Party(4, true);
        SeatLedger waits = accepted(ledger.admit(party("b", 2, four), NINE)).state();

        Change<SeatLedger> offered = accepted(waits.offer(party("b", 2, four), NINE));

        assertThat(offered.events().getFirst())
                .isInstanceOfSatisfying(
                        SeatOffered.class, seat -> assertThat(seat.seats()).contains(2));
        assertThat(offered.state().free()).isZero();
    }

    @Test
    void a_capacity_below_the_seats_taken_is_refused_and_told() {
        SeatLedger ledger = accepted(ledgerOf(2).admit(request("a", 1), NINE)).state();
        SeatLedger two = accepted(ledger.admit(request("b", 2), NINE)).state();

        Change<SeatLedger> change = two.allot(new Allotment(1, HOLD, OFFER));

        assertThat(change.events()).containsExactly(new CapacityRefused("C", 1, 2));
        assertThat(change.state().allotment().capacity()).isEqualTo(2);
    }

    /** Once published, a hash never changes: receipts rest on it. */
    @Test
    void each_entry_s_hash_covers_all_before_it() {
        SeatLedger opened = ledgerOf(1);
        SeatLedger held = accepted(opened.admit(request("a", 1), NINE)).state();

        assertThat(opened.log().entries()).isEqualTo(1);
        assertThat(opened.log().hash()).isEqualTo("04c9e65f961c7afc3b424e2bb6519096e5f9f10369d434c41fb47577054a46ec");
        assertThat(held.log().entries()).isEqualTo(2);
        assertThat(held.log().hash()).isEqualTo("16f61576439975c3c777a060c970bc18ed353c3f75ead536bcb968180069e2a6");
    }

    private static SeatLedger fullWithOneWaiting() {
        SeatLedger full = accepted(ledgerOf(1).admit(request("a", 1), NINE)).state();
        return accepted(full.admit(request("b", 2), NINE)).state();
    }

    private static SeatLedger ledgerOf(int capacity) {
        return SeatLedger.open("C", new Allotment(capacity, HOLD, OFFER)).state();
    }

    private static Optional<Grounds> grounds(int capacity, int taken, int waiting) {
        return Optional.of(new Grounds("in-order-of-arrival/1", capacity, taken, waiting, 1));
    }

    private static SeatRequest request(String enrolment, long ticket) {
        return party(enrolment, ticket, Party.ALONE);
    }

    private static SeatRequest party(String enrolment, long ticket, Party party) {
        return new SeatRequest(enrolment, ticket, party, "correlation-" + enrolment);
    }

    private static Change<SeatLedger> accepted(Decision<SeatLedger, SeatRefusal> decision) {
        if (decision instanceof Decision.Accepted<SeatLedger, SeatRefusal>(Change<SeatLedger> change)) {
            return change;
        }
        throw new AssertionError("refused: " + decision);
    }
}
