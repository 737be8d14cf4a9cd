package cursus.enrolment.seats;

import static org.assertj.core.api.Assertions.assertThat;

import cursus.messaging.Change;
import cursus.messaging.Decision;
import cursus.messaging.DomainEvent;
import cursus.testing.model.Histories;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Parties of any size, and the ledger alone: its log is read by rules of its own, which must find nothing amiss. */
class SeatLedgerModelTest {

    private static final int HISTORIES = 2_000;
    private static final int ACTS = 80;

    private sealed interface Act {

        record Comes(int seats, boolean takesFewer) implements Act {}

        record TakesBackTicket() implements Act {}

        record IsMissing() implements Act {}

        record Confirms(int which) implements Act {}

        record Leaves(int which) implements Act {}

        record Passes(long seconds) implements Act {}

        record Allots(int capacity) implements Act {}

        record Decides() implements Act {}
    }

    @Test
    void seats_of_parties_are_given_in_order_and_never_too_many() {
        new Histories<>(SeatLedgerModelTest::act, history -> new Cohort().play(history)).play(HISTORIES, ACTS);
    }

    private static Act act(Random random) {
        return switch (random.nextInt(12)) {
            case 0, 1, 2, 3 -> new Act.Comes(1 + random.nextInt(5), random.nextBoolean());
            case 4 -> random.nextBoolean() ? new Act.TakesBackTicket() : new Act.IsMissing();
            case 5, 6 -> new Act.Confirms(random.nextInt(8));
            case 7 -> new Act.Leaves(random.nextInt(8));
            case 8 -> new Act.Passes(random.nextInt(400_000) - 1_000);
            case 9 -> new Act.Allots(1 + random.nextInt(9));
            default -> new Act.Decides();
        };
    }

    private static final class Cohort {

        private final LedgerReplay replay = new LedgerReplay();
        private final Map<Long, SeatRequest> asked = new HashMap<>();
        private final List<Turn> line = new ArrayList<>();
        private long tickets;
        private Instant now = Instant.parse("2021-06-16T07:00:00Z");
        private SeatLedger ledger;

        Cohort() {
            Allotment six = new Allotment(6, Duration.ofMinutes(15), Duration.ofHours(24));
            Change<SeatLedger> opened = SeatLedger.open("C", six);
            ledger = opened.state();
            read(opened);
        }

        void play(List<Act> history) {
            history.forEach(this::take);
            take(new Act.Decides());
        }

        private void take(Act act) {
            switch (act) {
                case Act.Comes(int seats, boolean takesFewer) -> ask(new Party(seats, takesFewer));
                case Act.TakesBackTicket() -> line.add(new Turn.Withdrawn(++tickets));
                case Act.IsMissing() -> line.add(new Turn.Missing(++tickets));
                case Act.Confirms(int which) ->
                    seat(which).ifPresent(seat -> apply(ledger.confirm(seat.enrolment(), now)));
                case Act.Leaves(int which) -> leave(which);
                case Act.Passes(long seconds) -> now = now.plusSeconds(seconds);
                case Act.Allots(int capacity) -> {
                    Allotment old = ledger.allotment();
                    apply(Decision.of(ledger.allot(new Allotment(capacity, old.holdFor(), old.offerFor()))));
                }
                case Act.Decides() -> decide();
            }
        }

        private void ask(Party party) {
            tickets++;
            SeatRequest request = new SeatRequest("e" + tickets, tickets, party, "correlation");
            asked.put(tickets, request);
            line.add(new Turn.Asked(request));
        }

        private Optional<Seat> seat(int which) {
            List<Seat> seats = ledger.seats();
            return seats.isEmpty() ? Optional.empty() : Optional.of(seats.get(which % seats.size()));
        }

        /** One with a seat, or one who waits. */
        private void leave(int which) {
            List<Long> waiting = List.copyOf(replay.waiting().keySet());
            if (which % 2 == 0 && !waiting.isEmpty()) {
                long ticket = waiting.get(which % waiting.size());
                Leaving leaving = new Leaving(ticket, waiting.size() - 1);
                apply(Decision.of(ledger.release("e" + ticket, Optional.of(leaving))));
            } else {
                seat(which).ifPresent(seat -> apply(Decision.of(ledger.release(seat.enrolment(), Optional.empty()))));
            }
        }

        private void decide() {
            Change<SeatLedger> change = new Round(waiters(), line).on(ledger, now);
            line.clear();
            apply(Decision.of(change));
            apply(Decision.of(new Round(waiters(), List.of()).on(ledger, now)));
            replay.waiting().keySet().stream()
                    .findFirst()
                    .map(asked::get)
                    .ifPresent(first -> assertThat(first.party().servedBy(ledger.free()))
                            .as("what the first who waits could have")
                            .isZero());
        }

        private Optional<Waiters> waiters() {
            return ledger.firstToLookAt(now)
                    .map(block -> new Waiters(
                            block.first(),
                            List.of(),
                            replay.waiting().keySet().stream().map(asked::get).toList(),
                            replay.waiting().size()));
        }

        private void apply(Decision<SeatLedger, SeatRefusal> decision) {
            if (decision instanceof Decision.Accepted<SeatLedger, SeatRefusal>(Change<SeatLedger> change)) {
                ledger = change.state();
                read(change);
            }
        }

        private void read(Change<SeatLedger> change) {
            long entry = replay.head().entries();
            for (DomainEvent event : change.events()) {
                replay.read((LedgerEvent) event, ++entry, ledger.log().at());
            }
            assertThat(replay.findings()).isEmpty();
            assertThat(ledger.taken())
                    .isEqualTo(replay.taken())
                    .isLessThanOrEqualTo(ledger.allotment().capacity());
            assertThat(ledger.log().hash()).isEqualTo(replay.head().hash());
            assertThat(ledger.waiting().all()).isEqualTo(replay.waiting().size());
        }
    }
}
