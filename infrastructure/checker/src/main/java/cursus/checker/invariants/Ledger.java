package cursus.checker.invariants;

import cursus.checker.seen.Event;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** A cohort's seats, replayed from what its ledger tells. */
final class Ledger {

    enum Standing {
        HELD,
        OFFERED,
        CONFIRMED
    }

    /**
     * What an enrolment has.
     *
     * @param seats how many: more than one where it is a party
     * @param until when a hold or an offer ends
     */
    record Seat(long seats, Standing standing, Optional<Instant> until) {}

    private final Map<String, Seat> seats = new HashMap<>();

    /** Who joined the waiting list, and was not told to have left it, with their tickets. */
    private final Map<String, Long> waiting = new HashMap<>();

    /** How many seats each who joined the waiting list asked for. */
    private final Map<String, Long> asked = new HashMap<>();

    /** Who was decided, and whether they had to wait. */
    private final Map<String, Boolean> hadToWait = new HashMap<>();

    private long capacity;

    static Ledger after(Iterable<Event> events) {
        Ledger ledger = new Ledger();
        events.forEach(ledger::take);
        return ledger;
    }

    /** Why the event can't follow what came before; empty where it can. It is taken in either case. */
    Optional<String> take(Event event) {
        Optional<String> fault = fault(event);
        apply(event);
        return fault.or(() -> faultIf(taken() > capacity, "%d seats are taken of %d".formatted(taken(), capacity)));
    }

    private Optional<String> fault(Event event) {
        String enrolment = event.enrolment();
        Optional<Seat> seat = Optional.ofNullable(seats.get(enrolment));
        Optional<Standing> standing = seat.map(Seat::standing);
        return switch (event.name()) {
            case "SeatHeld", "WaitingListJoined" ->
                faultIf(hadToWait.containsKey(enrolment), "%s was decided before".formatted(enrolment));
            case "SeatOffered" ->
                faultIf(seat.isPresent(), "%s has a seat already".formatted(enrolment))
                        .or(() -> faultIf(
                                !hadToWait.getOrDefault(enrolment, false), "%s never waited".formatted(enrolment)));
            case "SeatConfirmed" ->
                faultIf(
                                standing.isEmpty() || standing.get() == Standing.CONFIRMED,
                                "%s had no hold and no offer".formatted(enrolment))
                        .or(() -> seat.flatMap(Seat::until)
                                .filter(end -> !event.time().isBefore(end))
                                .map("its hold or offer had ended at %s"::formatted));
            case "HoldExpired" ->
                faultIf(!standing.equals(Optional.of(Standing.HELD)), "%s had no hold".formatted(enrolment));
            case "OfferLapsed" ->
                faultIf(!standing.equals(Optional.of(Standing.OFFERED)), "%s had no offer".formatted(enrolment));
            case "SeatReleased" -> faultIf(seat.isEmpty(), "%s had no seat".formatted(enrolment));
            default -> Optional.empty();
        };
    }

    private void apply(Event event) {
        String enrolment = event.enrolment();
        switch (event.name()) {
            case "CapacityAccepted" -> capacity = event.number("capacity");
            case "SeatHeld" -> {
                hadToWait.putIfAbsent(enrolment, false);
                seats.put(enrolment, new Seat(event.seats(), Standing.HELD, event.instant("until")));
            }
            case "WaitingListJoined" -> {
                hadToWait.put(enrolment, true);
                waiting.put(enrolment, event.number("ticket"));
                asked.put(enrolment, event.seats());
            }
            case "SeatOffered" -> {
                waiting.remove(enrolment);
                seats.put(enrolment, new Seat(event.seats(), Standing.OFFERED, event.instant("until")));
            }
            case "SeatConfirmed" -> seats.put(enrolment, new Seat(event.seats(), Standing.CONFIRMED, Optional.empty()));
            case "HoldExpired", "OfferLapsed", "SeatReleased" -> seats.remove(enrolment);
            case "WaitingListLeft" -> waiting.remove(enrolment);
            default -> {
                // What later versions may tell takes and gives no seat.
            }
        }
    }

    Map<String, Seat> seats() {
        return seats;
    }

    Map<String, Long> waiting() {
        return waiting;
    }

    long capacity() {
        return capacity;
    }

    long count(Standing standing) {
        return seats.values().stream()
                .filter(seat -> seat.standing() == standing)
                .mapToLong(Seat::seats)
                .sum();
    }

    long taken() {
        return seats.values().stream().mapToLong(Seat::seats).sum();
    }

    /** How many seats the first who waits asked for; empty where nobody waits. */
    Optional<Long> askedByFirst() {
        return waiting.entrySet().stream()
                .min(Map.Entry.comparingByValue())
                .map(first -> asked.getOrDefault(first.getKey(), 1L));
    }

    private static Optional<String> faultIf(boolean wrong, String why) {
        return Optional.of(why).filter(_ -> wrong);
    }
}
