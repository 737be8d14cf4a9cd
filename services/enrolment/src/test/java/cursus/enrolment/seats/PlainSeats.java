package cursus.enrolment.seats;

import cursus.enrolment.seats.Seat.Standing;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What a ledger should come to, said as plainly as possible: who has a seat, who waits, and what became of each ticket. */
final class PlainSeats {

    private int capacity;
    private final Map<String, Taken> seats = new HashMap<>();
    private final TreeMap<Long, String> waiting = new TreeMap<>();
    private final Set<Long> decided = new HashSet<>();
    private final Set<Long> passed = new HashSet<>();
    private final TreeSet<Long> late = new TreeSet<>();

    record Taken(Standing standing, Instant until) {}

    PlainSeats(int capacity) {
        this.capacity = capacity;
    }

    /** The ticket whose turn it is. */
    long turn() {
        long ticket = 1;
        while (decided.contains(ticket) || passed.contains(ticket)) {
            ticket++;
        }
        return ticket;
    }

    boolean isDecided(long ticket) {
        return decided.contains(ticket) || (passed.contains(ticket) && !late.contains(ticket));
    }

    boolean mayBeDecided(long ticket) {
        return ticket == turn() || (late.contains(ticket) && ticket < turn());
    }

    Optional<Long> someLateTicket() {
        return Optional.ofNullable(late.lower(turn()));
    }

    boolean isFree() {
        return seats.size() < capacity;
    }

    int taken() {
        return seats.size();
    }

    int capacity() {
        return capacity;
    }

    void capacity(int accepted) {
        capacity = accepted;
    }

    Optional<Map.Entry<Long, String>> firstWaiting() {
        return Optional.ofNullable(waiting.firstEntry());
    }

    boolean waits(String enrolment) {
        return waiting.containsValue(enrolment);
    }

    Optional<Taken> seatOf(String enrolment) {
        return Optional.ofNullable(seats.get(enrolment));
    }

    void pass(long ticket, boolean mayStillCome) {
        if (!mayStillCome) {
            late.remove(ticket);
        }
        if (!decided.contains(ticket) && passed.add(ticket) && mayStillCome) {
            late.add(ticket);
        }
    }

    /** The ticket's one decision. */
    void decide(long ticket, String enrolment, Optional<Instant> heldUntil) {
        decided.add(ticket);
        late.remove(ticket);
        heldUntil.ifPresentOrElse(
                until -> seats.put(enrolment, new Taken(Standing.HELD, until)), () -> waiting.put(ticket, enrolment));
    }

    void offer(long ticket, String enrolment, Instant until) {
        waiting.remove(ticket);
        seats.put(enrolment, new Taken(Standing.OFFERED, until));
    }

    void confirm(String enrolment) {
        seats.put(enrolment, new Taken(Standing.CONFIRMED, Instant.MAX));
    }

    void leave(String enrolment) {
        seats.remove(enrolment);
        waiting.values().remove(enrolment);
    }

    Map<String, Standing> standings() {
        Map<String, Standing> all = new HashMap<>();
        seats.forEach((enrolment, seat) -> all.put(enrolment, seat.standing()));
        return all;
    }
}
