package cursus.enrolment.seats;

import cursus.enrolment.seats.LedgerEvent.Absence;
import cursus.enrolment.seats.LedgerEvent.CapacityAccepted;
import cursus.enrolment.seats.LedgerEvent.CapacityRefused;
import cursus.enrolment.seats.LedgerEvent.ForEnrolment;
import cursus.enrolment.seats.LedgerEvent.HoldExpired;
import cursus.enrolment.seats.LedgerEvent.OfferLapsed;
import cursus.enrolment.seats.LedgerEvent.SeatConfirmed;
import cursus.enrolment.seats.LedgerEvent.SeatHeld;
import cursus.enrolment.seats.LedgerEvent.SeatOffered;
import cursus.enrolment.seats.LedgerEvent.SeatReleased;
import cursus.enrolment.seats.LedgerEvent.TicketPassedOver;
import cursus.enrolment.seats.LedgerEvent.WaitingListJoined;
import cursus.enrolment.seats.LedgerEvent.WaitingListLeft;
import cursus.enrolment.seats.Seat.Standing;
import cursus.messaging.Change;
import cursus.messaging.Decision;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Who has a seat in one cohort: the only truth about it. Seats are bounded by the capacity; of those who wait it keeps
 * only how many they are, for they are documents of their own.
 *
 * @param turns which tickets have been decided, each once and in their order
 * @param wanted how many seats must be free before the first who waits can be offered any; more than one where they are a
 *     party that takes no fewer
 */
public record SeatLedger(
        String cohort,
        Allotment allotment,
        List<Seat> seats,
        Turns turns,
        WaitingCounts waiting,
        int wanted,
        LogHead log) {

    public SeatLedger {
        seats = List.copyOf(seats);
    }

    public static Change<SeatLedger> open(String cohort, Allotment allotment) {
        return new SeatLedger(cohort, allotment, List.of(), Turns.NONE, WaitingCounts.NOBODY, 1, LogHead.START)
                .told(new CapacityAccepted(cohort, allotment.capacity()));
    }

    /** New terms; a capacity below the seats already taken is refused, so that over-full never happens by the way. */
    public Change<SeatLedger> allot(Allotment proposed) {
        if (proposed.capacity() == allotment.capacity()) {
            return Change.to(with(proposed));
        }
        if (proposed.capacity() < taken()) {
            Allotment kept = new Allotment(allotment.capacity(), proposed.holdFor(), proposed.offerFor());
            return with(kept).told(new CapacityRefused(cohort, proposed.capacity(), taken()));
        }
        return with(proposed).told(new CapacityAccepted(cohort, proposed.capacity()));
    }

    /** Free seats are held for the request, unless others came before and still wait. */
    public Decision<SeatLedger, SeatRefusal> admit(SeatRequest request, Instant clock) {
        if (turns.isOver(request.ticket())) {
            return Decision.rejected(SeatRefusal.ALREADY_DECIDED);
        }
        if (!turns.isOn(request.ticket())) {
            return Decision.rejected(SeatRefusal.NOT_YET_ITS_TURN);
        }
        Instant now = log.notBefore(clock);
        int asked = request.party().seats();
        SeatLedger decided = at(now).with(turns.decided(request.ticket()));
        return Decision.of(
                waiting.isNobody() && free() >= asked ? decided.held(request, now) : decided.joined(request));
    }

    private Change<SeatLedger> held(SeatRequest request, Instant now) {
        int seatsHeld = request.party().seats();
        Instant until = now.plus(allotment.holdFor());
        return with(plus(Seat.of(request, seatsHeld, Standing.HELD, until)))
                .told(new SeatHeld(
                        cohort,
                        request.enrolment(),
                        request.ticket(),
                        until,
                        LedgerEvent.unlessOne(seatsHeld),
                        grounds(request)));
    }

    /** One who was late may come before all the others: so somebody has to look again what the first want. */
    private Change<SeatLedger> joined(SeatRequest request) {
        return with(waiting.joinedBy(request.ticket()), 1)
                .told(new WaitingListJoined(
                        cohort,
                        request.enrolment(),
                        request.ticket(),
                        LedgerEvent.unlessOne(request.party().seats()),
                        grounds(request)));
    }

    /** A ticket that its own request gives back no longer holds up those behind it, and is never decided. */
    public Change<SeatLedger> withdraw(long ticket) {
        return passed(turns.withdrawn(ticket), ticket, Absence.WITHDRAWN);
    }

    /**
     * A ticket whose request should be here by now no longer holds up those behind it. Nobody knows whether it will come; if
     * it does, it is decided then.
     */
    public Change<SeatLedger> goOnWithout(long ticket) {
        return passed(turns.goingOnWithout(ticket), ticket, Absence.MISSING);
    }

    private Change<SeatLedger> passed(Turns next, long ticket, Absence why) {
        return next.equals(turns) ? Change.to(this) : with(next).told(new TicketPassedOver(cohort, ticket, why));
    }

    /** Free seats go to somebody who waited, for as long as offers last. */
    public Decision<SeatLedger, SeatRefusal> offer(SeatRequest waiter, Instant clock) {
        if (seatOf(waiter.enrolment()).isPresent()) {
            return Decision.rejected(SeatRefusal.ALREADY_DECIDED);
        }
        int offered = waiter.party().servedBy(free());
        if (offered == 0) {
            return Decision.rejected(SeatRefusal.FULL);
        }
        Instant now = log.notBefore(clock);
        Instant until = now.plus(allotment.offerFor());
        return Decision.of(at(now).with(waiting.leftBy(waiter.ticket()), 1)
                .with(plus(Seat.of(waiter, offered, Standing.OFFERED, until)))
                .told(new SeatOffered(
                        cohort,
                        waiter.enrolment(),
                        waiter.ticket(),
                        until,
                        LedgerEvent.unlessOne(offered),
                        grounds(waiter))));
    }

    /** The first who waits needs so many: until they are free, there is nothing to offer to anybody. */
    public SeatLedger waitingFor(int needed) {
        return with(waiting, needed);
    }

    /** Somebody has counted who waits in the block of a ticket: what a crash left of the count is put right. */
    public SeatLedger counted(long ticket, int stillWaiting) {
        return with(waiting.counted(ticket, stillWaiting), wanted);
    }

    /** The order of the ledger's writes decides: a hold that is over at this instant is lost, even if nobody ended it yet. */
    public Decision<SeatLedger, SeatRefusal> confirm(String enrolment, Instant clock) {
        Instant now = log.notBefore(clock);
        return seatOf(enrolment)
                .map(seat -> switch (seat.standing()) {
                    case CONFIRMED -> Decision.<SeatLedger, SeatRefusal>accepted(this);
                    case HELD, OFFERED ->
                        seat.isOver(now)
                                ? Decision.<SeatLedger, SeatRefusal>rejected(SeatRefusal.HOLD_ENDED)
                                : Decision.<SeatLedger, SeatRefusal>of(at(now).with(replaced(seat.confirmed()))
                                        .told(new SeatConfirmed(
                                                cohort, enrolment, LedgerEvent.unlessOne(seat.seats()))));
                })
                .orElseGet(() -> Decision.rejected(SeatRefusal.NO_SEAT));
    }

    /** Ends a hold or an offer whose time is over; anything else is left as it is. */
    public Change<SeatLedger> end(String enrolment, Instant clock) {
        Instant now = log.notBefore(clock);
        return seatOf(enrolment)
                .filter(seat -> seat.isOver(now))
                .map(seat -> at(now).with(without(enrolment))
                        .told(
                                seat.standing() == Standing.HELD
                                        ? new HoldExpired(cohort, enrolment)
                                        : new OfferLapsed(cohort, enrolment)))
                .orElseGet(() -> Change.to(this));
    }

    /**
     * Whatever the enrolment had here is given up.
     *
     * @param leaving where it waited, as far as its file knows
     */
    public Change<SeatLedger> release(String enrolment, Optional<Leaving> leaving) {
        if (seatOf(enrolment).isPresent()) {
            return with(without(enrolment)).told(new SeatReleased(cohort, enrolment));
        }
        return leaving.map(gone -> with(waiting.counted(gone.ticket(), gone.stillWaiting()), 1)
                        .told(new WaitingListLeft(cohort, enrolment)))
                .orElseGet(() -> Change.to(this));
    }

    public int free() {
        return Math.max(0, allotment.capacity() - taken());
    }

    public int taken() {
        return seats.stream().mapToInt(Seat::seats).sum();
    }

    public int count(Standing standing) {
        return seats.stream()
                .filter(seat -> seat.standing() == standing)
                .mapToInt(Seat::seats)
                .sum();
    }

    public List<Seat> over(Instant clock) {
        Instant now = log.notBefore(clock);
        return seats.stream().filter(seat -> seat.isOver(now)).toList();
    }

    /** Whether somebody who waits can be offered what is free. */
    public boolean canOffer() {
        return !waiting.isNobody() && free() >= wanted;
    }

    /** Those who have to be looked at now: where they can be served, and where only one is counted, who may have gone. */
    public Optional<WaitingCounts.Block> firstToLookAt(Instant now) {
        boolean mayBeServed = canOffer() || !over(now).isEmpty();
        return waiting.first().filter(_ -> mayBeServed || waiting.all() == 1);
    }

    /** When there is something to do: at once where somebody can be offered a seat, otherwise when a hold or an offer ends. */
    public Optional<Instant> dueAt() {
        return canOffer()
                ? Optional.of(log.at())
                : seats.stream().flatMap(seat -> seat.until().stream()).min(Comparator.naturalOrder());
    }

    public Optional<Seat> seatOf(String enrolment) {
        return seats.stream().filter(seat -> seat.enrolment().equals(enrolment)).findFirst();
    }

    /** The decision that an enrolment's seat comes from; empty where it has none, which leaves open whether it ever had. */
    public Optional<ForEnrolment> givenTo(String enrolment) {
        return seatOf(enrolment).map(seat -> seat.decision(cohort));
    }

    private Optional<Grounds> grounds(SeatRequest request) {
        return Optional.of(new Grounds(
                Grounds.IN_ORDER_OF_ARRIVAL,
                allotment.capacity(),
                taken(),
                waiting.all(),
                request.party().seats()));
    }

    private Change<SeatLedger> told(LedgerEvent event) {
        return Change.to(new SeatLedger(cohort, allotment, seats, turns, waiting, wanted, log.after(event)), event);
    }

    private SeatLedger at(Instant now) {
        return new SeatLedger(cohort, allotment, seats, turns, waiting, wanted, log.at(now));
    }

    private SeatLedger with(Allotment terms) {
        return new SeatLedger(cohort, terms, seats, turns, waiting, wanted, log);
    }

    private SeatLedger with(List<Seat> nextSeats) {
        return new SeatLedger(cohort, allotment, nextSeats, turns, waiting, wanted, log);
    }

    private SeatLedger with(Turns nextTurns) {
        return new SeatLedger(cohort, allotment, seats, nextTurns, waiting, wanted, log);
    }

    private SeatLedger with(WaitingCounts nextWaiting, int nextWanted) {
        return new SeatLedger(cohort, allotment, seats, turns, nextWaiting, nextWanted, log);
    }

    private List<Seat> plus(Seat seat) {
        return Stream.concat(seats.stream(), Stream.of(seat)).toList();
    }

    private List<Seat> without(String enrolment) {
        return seats.stream()
                .filter(seat -> !seat.enrolment().equals(enrolment))
                .toList();
    }

    private List<Seat> replaced(Seat seat) {
        return seats.stream()
                .map(old -> old.enrolment().equals(seat.enrolment()) ? seat : old)
                .toList();
    }
}
