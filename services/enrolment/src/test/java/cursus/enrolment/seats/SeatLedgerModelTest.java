package cursus.enrolment.seats;

import static org.assertj.core.api.Assertions.assertThat;

import cursus.enrolment.seats.LedgerEvent.CapacityAccepted;
import cursus.enrolment.seats.LedgerEvent.CapacityRefused;
import cursus.enrolment.seats.LedgerEvent.HoldExpired;
import cursus.enrolment.seats.LedgerEvent.OfferLapsed;
import cursus.enrolment.seats.LedgerEvent.SeatConfirmed;
import cursus.enrolment.seats.LedgerEvent.SeatHeld;
import cursus.enrolment.seats.LedgerEvent.SeatOffered;
import cursus.enrolment.seats.LedgerEvent.SeatReleased;
import cursus.enrolment.seats.LedgerEvent.WaitingListJoined;
import cursus.enrolment.seats.LedgerEvent.WaitingListLeft;
import cursus.enrolment.seats.PlainSeats.Taken;
import cursus.enrolment.seats.Seat.Standing;
import cursus.messaging.Change;
import cursus.messaging.Decision;
import cursus.messaging.DomainEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Seasons made of random acts, each compared with a plain model and held to what must never happen. A failure names its
 * seed; {@code -Dcursus.seed=<seed>} plays it again.
 */
class SeatLedgerModelTest {

    private static final Logger log = LoggerFactory.getLogger(SeatLedgerModelTest.class);
    private static final int SEASONS = 100;
    private static final int ACTS = 150;

    @Test
    void whatever_happens_seats_are_given_once_in_order_and_never_taken_away() {
        long seed = Long.getLong("cursus.seed", System.nanoTime());
        log.info("cursus.seed={}", seed);
        Random random = new Random(seed);
        for (int i = 0; i < SEASONS; i++) {
            new Season(random, "seed " + seed + ", season " + i).play();
        }
    }

    private static final class Season {

        private static final Duration HOLD = Duration.ofMinutes(15);
        private static final Duration OFFER = Duration.ofHours(24);

        private final Random random;
        private final String name;
        private final PlainSeats model;
        private final Set<Long> decidedTickets = new HashSet<>();
        private final Set<String> confirmed = new HashSet<>();
        private SeatLedger ledger;
        private Instant now = Instant.parse("2021-06-16T07:00:00Z");
        private String act = "";

        Season(Random random, String name) {
            this.random = random;
            this.name = name;
            int capacity = 1 + random.nextInt(6);
            this.model = new PlainSeats(capacity);
            this.ledger =
                    SeatLedger.open("C", new Allotment(capacity, HOLD, OFFER)).state();
        }

        void play() {
            for (int i = 0; i < ACTS; i++) {
                now = now.plusSeconds(random.nextInt(10) == 0 ? random.nextInt(100_000) : random.nextInt(200));
                step();
                check();
            }
        }

        private void step() {
            switch (random.nextInt(12)) {
                case 0, 1, 2 -> admit(model.turn());
                case 3 -> admit(model.someLateTicket().orElseGet(this::someTicket));
                case 4 -> pass(someTicket(), random.nextBoolean());
                case 5, 6 -> confirm(someEnrolment());
                case 7, 8 -> end(someEnrolment());
                case 9 -> release(someEnrolment());
                case 10 -> model.firstWaiting().ifPresent(first -> offer(first.getKey(), first.getValue()));
                default -> allot(1 + random.nextInt(8));
            }
        }

        private long someTicket() {
            return random.nextLong(1, model.turn() + 4);
        }

        private String someEnrolment() {
            List<String> taken = List.copyOf(model.standings().keySet());
            return taken.isEmpty() || random.nextInt(4) == 0
                    ? enrolmentOf(someTicket())
                    : taken.get(random.nextInt(taken.size()));
        }

        private void admit(long ticket) {
            act = "admit " + ticket;
            if (model.firstWaiting().isEmpty()) {
                ledger = ledger.nobodyWaits();
            }
            Decision<SeatLedger, SeatRefusal> decision = ledger.admit(requestOf(ticket), now);
            if (!model.mayBeDecided(ticket)) {
                expectRefusal(
                        decision, ticket < model.turn() ? SeatRefusal.ALREADY_DECIDED : SeatRefusal.NOT_YET_ITS_TURN);
                return;
            }
            boolean held = model.isFree() && model.firstWaiting().isEmpty();
            Instant until = now.plus(HOLD);
            model.decide(ticket, enrolmentOf(ticket), held ? Optional.of(until) : Optional.empty());
            expect(
                    decision,
                    held
                            ? new SeatHeld("C", enrolmentOf(ticket), ticket, until)
                            : new WaitingListJoined("C", enrolmentOf(ticket), ticket));
            assertThat(decidedTickets.add(ticket)).as(where("decided once")).isTrue();
        }

        private void pass(long ticket, boolean mayStillCome) {
            act = "pass over " + ticket;
            model.pass(ticket, mayStillCome);
            ledger = mayStillCome ? ledger.goOnWithout(ticket) : ledger.withdraw(ticket);
        }

        private void confirm(String enrolment) {
            act = "confirm " + enrolment;
            Decision<SeatLedger, SeatRefusal> decision = ledger.confirm(enrolment, now);
            Optional<Taken> seat = model.seatOf(enrolment);
            if (seat.isEmpty()) {
                expectRefusal(decision, SeatRefusal.NO_SEAT);
            } else if (seat.get().standing() == Standing.CONFIRMED) {
                expect(decision);
            } else if (!now.isBefore(seat.get().until())) {
                expectRefusal(decision, SeatRefusal.HOLD_ENDED);
            } else {
                model.confirm(enrolment);
                confirmed.add(enrolment);
                expect(decision, new SeatConfirmed("C", enrolment));
            }
        }

        private void end(String enrolment) {
            act = "end " + enrolment;
            Change<SeatLedger> change = ledger.end(enrolment, now);
            Optional<Taken> over = model.seatOf(enrolment).filter(seat -> !now.isBefore(seat.until()));
            over.ifPresent(_ -> model.leave(enrolment));
            expect(
                    change,
                    over.map(seat -> seat.standing() == Standing.HELD
                            ? new HoldExpired("C", enrolment)
                            : new OfferLapsed("C", enrolment)));
        }

        private void release(String enrolment) {
            act = "release " + enrolment;
            boolean waited = model.waits(enrolment);
            Change<SeatLedger> change = ledger.release(enrolment, waited);
            boolean hadSeat = model.seatOf(enrolment).isPresent();
            model.leave(enrolment);
            confirmed.remove(enrolment);
            expect(
                    change,
                    hadSeat
                            ? Optional.of(new SeatReleased("C", enrolment))
                            : Optional.of(new WaitingListLeft("C", enrolment)).filter(_ -> waited));
        }

        private void offer(long ticket, String enrolment) {
            act = "offer " + enrolment;
            Decision<SeatLedger, SeatRefusal> decision = ledger.offer(requestOf(ticket), now);
            if (!model.isFree()) {
                expectRefusal(decision, SeatRefusal.FULL);
                return;
            }
            Instant until = now.plus(OFFER);
            model.offer(ticket, enrolment, until);
            expect(decision, new SeatOffered("C", enrolment, ticket, until));
            expectRefusal(ledger.offer(requestOf(ticket), now), SeatRefusal.ALREADY_DECIDED);
        }

        private void allot(int capacity) {
            act = "allot " + capacity;
            Change<SeatLedger> change = ledger.allot(new Allotment(capacity, HOLD, OFFER));
            if (capacity == model.capacity()) {
                expect(change, Optional.empty());
            } else if (capacity < model.taken()) {
                expect(change, Optional.of(new CapacityRefused("C", capacity, model.taken())));
            } else {
                model.capacity(capacity);
                expect(change, Optional.of(new CapacityAccepted("C", capacity)));
            }
        }

        private void check() {
            Map<String, Standing> standings =
                    ledger.seats().stream().collect(Collectors.toMap(Seat::enrolment, Seat::standing));
            assertThat(standings).as(where("seats")).isEqualTo(model.standings());
            assertThat(ledger.seats().size())
                    .as(where("seats taken"))
                    .isLessThanOrEqualTo(ledger.allotment().capacity());
            assertThat(ledger.decidedThrough() + 1).as(where("turn")).isEqualTo(model.turn());
            assertThat(confirmed)
                    .as(where("confirmed seats"))
                    .allSatisfy(enrolment -> assertThat(standings).containsEntry(enrolment, Standing.CONFIRMED));
            if (model.firstWaiting().isPresent()) {
                assertThat(ledger.waiting()).as(where("somebody waits")).isPositive();
            }
        }

        private void expect(Decision<SeatLedger, SeatRefusal> decision, DomainEvent... events) {
            assertThat(decision).as(where("decision")).isInstanceOf(Decision.Accepted.class);
            if (decision instanceof Decision.Accepted<SeatLedger, SeatRefusal>(Change<SeatLedger> change)) {
                assertThat(change.events()).as(where("events")).containsExactly(events);
                ledger = change.state();
            }
        }

        private void expect(Change<SeatLedger> change, Optional<? extends DomainEvent> event) {
            assertThat(change.events())
                    .as(where("events"))
                    .isEqualTo(event.<List<DomainEvent>>map(List::of).orElseGet(List::of));
            ledger = change.state();
        }

        private void expectRefusal(Decision<SeatLedger, SeatRefusal> decision, SeatRefusal reason) {
            assertThat(decision).as(where("decision")).isEqualTo(Decision.rejected(reason));
        }

        private String where(String what) {
            return "%s: %s after %s".formatted(name, what, act);
        }

        private static SeatRequest requestOf(long ticket) {
            return new SeatRequest(enrolmentOf(ticket), ticket, "correlation");
        }

        private static String enrolmentOf(long ticket) {
            return "enrolment-" + ticket;
        }
    }
}
