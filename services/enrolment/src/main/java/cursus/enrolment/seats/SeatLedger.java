package cursus.enrolment.seats;

import cursus.enrolment.seats.LedgerEvent.CapacityAccepted;
import cursus.enrolment.seats.LedgerEvent.CapacityRefused;
import cursus.enrolment.seats.LedgerEvent.ForEnrolment;
import cursus.enrolment.seats.LedgerEvent.HoldExpired;
import cursus.enrolment.seats.LedgerEvent.OfferLapsed;
import cursus.enrolment.seats.LedgerEvent.SeatConfirmed;
import cursus.enrolment.seats.LedgerEvent.SeatHeld;
import cursus.enrolment.seats.LedgerEvent.SeatOffered;
import cursus.enrolment.seats.LedgerEvent.SeatReleased;
import cursus.enrolment.seats.LedgerEvent.WaitingListJoined;
import cursus.enrolment.seats.LedgerEvent.WaitingListLeft;
import cursus.enrolment.seats.Seat.Standing;
import cursus.messaging.Change;
import cursus.messaging.Decision;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Who has a seat in one cohort: the only truth about it. Seats are bounded by the capacity; of those who wait it keeps
 * only how many they are, for they are documents of their own.
 *
 * <p>Tickets are decided strictly in their order, each once, so {@code decidedThrough} tells of every ticket whether it
 * had its decision.
 *
 * @param decidedThrough the last ticket that was decided or passed over
 * @param skipped tickets beyond {@code decidedThrough} that will be passed over when their turn comes
 * @param missing tickets that were waited for in vain; a request that comes with one after all is decided then
 * @param waiting how many wait; it may be too high for a while, but is zero only when nobody waits
 */
public record SeatLedger(
        String cohort,
        Allotment allotment,
        List<Seat> seats,
        long decidedThrough,
        List<Long> skipped,
        List<Long> missing,
        int waiting) {

    public SeatLedger {
        seats = List.copyOf(seats);
        skipped = List.copyOf(skipped);
        missing = List.copyOf(missing);
    }

    public static Change<SeatLedger> open(String cohort, Allotment allotment) {
        return Change.to(
                new SeatLedger(cohort, allotment, List.of(), 0, List.of(), List.of(), 0),
                new CapacityAccepted(cohort, allotment.capacity()));
    }

    /** New terms; a capacity below the seats already taken is refused, so that over-full never happens by the way. */
    public Change<SeatLedger> allot(Allotment proposed) {
        if (proposed.capacity() == allotment.capacity()) {
            return Change.to(with(proposed));
        }
        if (proposed.capacity() < seats.size()) {
            Allotment kept = new Allotment(allotment.capacity(), proposed.holdFor(), proposed.offerFor());
            return Change.to(with(kept), new CapacityRefused(cohort, proposed.capacity(), seats.size()));
        }
        return Change.to(with(proposed), new CapacityAccepted(cohort, proposed.capacity()));
    }

    /** A free seat is held for the request, unless others came before and still wait. */
    public Decision<SeatLedger, SeatRefusal> admit(SeatRequest request, Instant now) {
        boolean late = isMissing(request.ticket());
        if (!late && request.ticket() <= decidedThrough) {
            return Decision.rejected(SeatRefusal.ALREADY_DECIDED);
        }
        if (!late && request.ticket() != decidedThrough + 1) {
            return Decision.rejected(SeatRefusal.NOT_YET_ITS_TURN);
        }
        if (free() == 0 || waiting > 0) {
            return Decision.accepted(
                    decided(request.ticket(), seats, waiting + 1),
                    new WaitingListJoined(cohort, request.enrolment(), request.ticket()));
        }
        Instant until = now.plus(allotment.holdFor());
        Seat seat = new Seat(
                request.enrolment(), request.ticket(), Standing.HELD, Optional.of(until), request.correlationId());
        return Decision.accepted(
                decided(request.ticket(), plus(seat), waiting),
                new SeatHeld(cohort, request.enrolment(), request.ticket(), until));
    }

    /** A ticket that its own request gives back no longer holds up those behind it, and is never decided. */
    public SeatLedger withdraw(long ticket) {
        return missing(without(missing, ticket)).skip(ticket);
    }

    /**
     * A ticket whose request should be here by now no longer holds up those behind it. Nobody knows whether it will come; if
     * it does, it is decided then.
     */
    public SeatLedger goOnWithout(long ticket) {
        SeatLedger gone = skip(ticket);
        return gone.equals(this) ? this : gone.missing(plus(missing, ticket));
    }

    /** A free seat goes to somebody who waited, for as long as offers last. */
    public Decision<SeatLedger, SeatRefusal> offer(SeatRequest waiter, Instant now) {
        if (seatOf(waiter.enrolment()).isPresent()) {
            return Decision.rejected(SeatRefusal.ALREADY_DECIDED);
        }
        if (free() == 0) {
            return Decision.rejected(SeatRefusal.FULL);
        }
        Instant until = now.plus(allotment.offerFor());
        Seat seat = new Seat(
                waiter.enrolment(), waiter.ticket(), Standing.OFFERED, Optional.of(until), waiter.correlationId());
        return Decision.accepted(
                new SeatLedger(cohort, allotment, plus(seat), decidedThrough, skipped, missing, oneLessWaits()),
                new SeatOffered(cohort, waiter.enrolment(), waiter.ticket(), until));
    }

    /** The order of the ledger's writes decides: a hold that is over at this instant is lost, even if nobody ended it yet. */
    public Decision<SeatLedger, SeatRefusal> confirm(String enrolment, Instant now) {
        return seatOf(enrolment)
                .map(seat -> switch (seat.standing()) {
                    case CONFIRMED -> Decision.<SeatLedger, SeatRefusal>accepted(this);
                    case HELD, OFFERED ->
                        seat.isOver(now)
                                ? Decision.<SeatLedger, SeatRefusal>rejected(SeatRefusal.HOLD_ENDED)
                                : Decision.<SeatLedger, SeatRefusal>accepted(
                                        with(replaced(seat.confirmed())), new SeatConfirmed(cohort, enrolment));
                })
                .orElseGet(() -> Decision.rejected(SeatRefusal.NO_SEAT));
    }

    /** Ends a hold or an offer whose time is over; anything else is left as it is. */
    public Change<SeatLedger> end(String enrolment, Instant now) {
        return seatOf(enrolment)
                .filter(seat -> seat.isOver(now))
                .map(seat -> Change.to(
                        with(without(enrolment)),
                        seat.standing() == Standing.HELD
                                ? new HoldExpired(cohort, enrolment)
                                : new OfferLapsed(cohort, enrolment)))
                .orElseGet(() -> Change.to(this));
    }

    /** Whatever the enrolment had here is given up. */
    public Change<SeatLedger> release(String enrolment, boolean waited) {
        if (seatOf(enrolment).isPresent()) {
            return Change.to(with(without(enrolment)), new SeatReleased(cohort, enrolment));
        }
        if (waited && waiting > 0) {
            return Change.to(
                    new SeatLedger(cohort, allotment, seats, decidedThrough, skipped, missing, oneLessWaits()),
                    new WaitingListLeft(cohort, enrolment));
        }
        return Change.to(this);
    }

    /** Nobody waits any more: somebody has looked, whatever the count says. */
    public SeatLedger nobodyWaits() {
        return new SeatLedger(cohort, allotment, seats, decidedThrough, skipped, missing, 0);
    }

    public int free() {
        return Math.max(0, allotment.capacity() - seats.size());
    }

    public long count(Standing standing) {
        return seats.stream().filter(seat -> seat.standing() == standing).count();
    }

    public List<Seat> over(Instant now) {
        return seats.stream().filter(seat -> seat.isOver(now)).toList();
    }

    /** When the next hold or offer ends. */
    public Optional<Instant> nextEnd() {
        return seats.stream().flatMap(seat -> seat.until().stream()).min(Comparator.naturalOrder());
    }

    public Optional<Seat> seatOf(String enrolment) {
        return seats.stream().filter(seat -> seat.enrolment().equals(enrolment)).findFirst();
    }

    /** The decision that an enrolment's seat comes from; empty where it has none, which leaves open whether it ever had. */
    public Optional<ForEnrolment> givenTo(String enrolment) {
        return seatOf(enrolment).map(seat -> seat.decision(cohort));
    }

    /** True where a ticket had its turn without a request, which may still come. */
    public boolean isMissing(long ticket) {
        return ticket <= decidedThrough && missing.contains(ticket);
    }

    /**
     * Somebody who leaves while they are being offered a seat is counted twice, and so is whoever leaves during a crash. So
     * the last one is only struck off once somebody has looked: else newcomers might overtake those who still wait.
     */
    private int oneLessWaits() {
        return waiting > 1 ? waiting - 1 : waiting;
    }

    private SeatLedger decided(long ticket, List<Seat> nextSeats, int nextWaiting) {
        long through = Math.max(decidedThrough, ticket);
        return new SeatLedger(cohort, allotment, nextSeats, through, skipped, without(missing, ticket), nextWaiting)
                .catchUp();
    }

    private SeatLedger skip(long ticket) {
        if (ticket <= decidedThrough || skipped.contains(ticket)) {
            return this;
        }
        return new SeatLedger(cohort, allotment, seats, decidedThrough, plus(skipped, ticket), missing, waiting)
                .catchUp();
    }

    /** Past the tickets that are to be skipped and whose turn has come. */
    private SeatLedger catchUp() {
        long through = decidedThrough;
        List<Long> left = new ArrayList<>(skipped);
        while (left.remove(Long.valueOf(through + 1))) {
            through++;
        }
        return new SeatLedger(cohort, allotment, seats, through, left, missing, waiting);
    }

    private SeatLedger missing(List<Long> tickets) {
        return new SeatLedger(cohort, allotment, seats, decidedThrough, skipped, tickets, waiting);
    }

    private SeatLedger with(Allotment terms) {
        return new SeatLedger(cohort, terms, seats, decidedThrough, skipped, missing, waiting);
    }

    private SeatLedger with(List<Seat> nextSeats) {
        return new SeatLedger(cohort, allotment, nextSeats, decidedThrough, skipped, missing, waiting);
    }

    private List<Seat> plus(Seat seat) {
        return plus(seats, seat);
    }

    private static <T> List<T> plus(List<T> some, T one) {
        List<T> more = new ArrayList<>(some);
        more.add(one);
        return more;
    }

    private static List<Long> without(List<Long> tickets, long ticket) {
        return tickets.stream().filter(other -> other != ticket).toList();
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
