package cursus.enrolment.seats;

import cursus.enrolment.seats.Finding.Kind;
import cursus.enrolment.seats.LedgerEvent.CapacityAccepted;
import cursus.enrolment.seats.LedgerEvent.CapacityRefused;
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
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A ledger made anew from its log, by rules of its own: it decides nothing, and holds each entry to what may never be. Not
 * for use by several threads.
 */
public final class LedgerReplay {

    private final Map<String, Taken> seats = new HashMap<>();
    private final SortedMap<Long, String> waiting = new TreeMap<>();
    private final TicketsSeen tickets = new TicketsSeen();
    private final List<Finding> findings = new ArrayList<>();
    private int capacity;
    private long last;
    private LogHead head = LogHead.START;

    /**
     * What an enrolment has.
     *
     * @param until empty once confirmed
     */
    public record Taken(int seats, Standing standing, Optional<Instant> until) {}

    /**
     * The next entry.
     *
     * @param number in the log, from 1
     * @param at when it was decided
     */
    public void read(LedgerEvent entry, long number, Instant at) {
        long expected = last + 1;
        last = number;
        if (number != expected) {
            find(Kind.OUT_OF_SEQUENCE, String.valueOf(expected));
        }
        head = head.after(entry);
        apply(entry, at);
        if (taken() > capacity) {
            find(Kind.OVERSOLD, taken() + "/" + capacity);
        }
    }

    /** A record behind the last entry is none that anybody can read. */
    public void unreadable(String why) {
        find(Kind.UNREADABLE, why);
    }

    private void apply(LedgerEvent entry, Instant at) {
        switch (entry) {
            case CapacityAccepted accepted -> capacity = accepted.capacity();
            case CapacityRefused _ -> {}
            case TicketPassedOver passed -> tickets.passOver(passed.ticket(), passed.reason());
            case SeatHeld held -> hold(held);
            case WaitingListJoined joined -> {
                decide(joined.ticket());
                waiting.put(joined.ticket(), joined.enrolment());
            }
            case SeatOffered offered -> offer(offered);
            case HoldExpired expired -> end(expired.enrolment(), Standing.HELD);
            case OfferLapsed lapsed -> end(lapsed.enrolment(), Standing.OFFERED);
            case SeatConfirmed confirmed -> confirm(confirmed.enrolment(), at);
            case SeatReleased released -> {
                if (seats.remove(released.enrolment()) == null) {
                    find(Kind.NO_SUCH_SEAT, released.enrolment());
                }
            }
            case WaitingListLeft left -> waiting.values().remove(left.enrolment());
        }
    }

    private void decide(long ticket) {
        tickets.decide(ticket).ifPresent(kind -> find(kind, String.valueOf(ticket)));
    }

    private void hold(SeatHeld held) {
        decide(held.ticket());
        if (!waiting.isEmpty()) {
            find(Kind.OVERTOOK, held.enrolment());
        }
        take(held.enrolment(), held.seats(), Standing.HELD, held.until());
    }

    private void offer(SeatOffered offered) {
        if (waiting.isEmpty() || waiting.firstKey() != offered.ticket()) {
            find(Kind.OFFERED_OUT_OF_ORDER, offered.enrolment());
        }
        waiting.remove(offered.ticket());
        take(offered.enrolment(), offered.seats(), Standing.OFFERED, offered.until());
    }

    private void take(String enrolment, Optional<Integer> howMany, Standing standing, Instant until) {
        if (seats.put(enrolment, new Taken(howMany.orElse(1), standing, Optional.of(until))) != null) {
            find(Kind.SEATED_TWICE, enrolment);
        }
    }

    private void end(String enrolment, Standing standing) {
        Optional<Taken> ended = Optional.ofNullable(seats.remove(enrolment));
        if (ended.filter(seat -> seat.standing() == standing).isEmpty()) {
            find(Kind.NO_SUCH_SEAT, enrolment);
        }
    }

    private void confirm(String enrolment, Instant at) {
        Optional<Taken> held = Optional.ofNullable(seats.get(enrolment));
        if (held.isEmpty()) {
            find(Kind.NO_SUCH_SEAT, enrolment);
            return;
        }
        if (held.get().until().filter(end -> !at.isBefore(end)).isPresent()) {
            find(Kind.CONFIRMED_TOO_LATE, enrolment);
        }
        seats.put(enrolment, new Taken(held.get().seats(), Standing.CONFIRMED, Optional.empty()));
    }

    private void find(Kind kind, String about) {
        findings.add(new Finding(last, kind, about));
    }

    public List<Finding> findings() {
        return List.copyOf(findings);
    }

    public int capacity() {
        return capacity;
    }

    public Map<String, Taken> seats() {
        return Map.copyOf(seats);
    }

    public int taken() {
        return seats.values().stream().mapToInt(Taken::seats).sum();
    }

    /** The enrolments that wait, by their tickets. */
    public SortedMap<Long, String> waiting() {
        return new TreeMap<>(waiting);
    }

    public LogHead head() {
        return head;
    }
}
