package cursus.enrolment.seats;

import cursus.enrolment.seats.Difference.What;
import cursus.enrolment.seats.LedgerReplay.Taken;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A ledger as its log makes it, beside the ledger as it is stored, both after the same entry. */
record Comparison(LedgerReplay log, SeatLedger store) {

    List<Difference> differences() {
        List<Difference> found = new ArrayList<>();
        compare(What.ENTRIES, log.head().entries(), store.log().entries(), found);
        compare(What.HASH, log.head().hash(), store.log().hash(), found);
        compare(What.CAPACITY, log.capacity(), store.allotment().capacity(), found);
        compareSeats(found);
        if (store.waiting().all() < log.waiting().size()) {
            found.add(Difference.of(
                    What.WAITING, log.waiting().size(), store.waiting().all()));
        }
        return found;
    }

    private static void compare(What what, Object inLog, Object inStore, List<Difference> found) {
        if (!inLog.equals(inStore)) {
            found.add(Difference.of(what, inLog, inStore));
        }
    }

    private void compareSeats(List<Difference> found) {
        Map<String, Taken> inLog = log.seats();
        Map<String, Taken> inStore = seatsInStore();
        Set<String> enrolments = new TreeSet<>(inLog.keySet());
        enrolments.addAll(inStore.keySet());
        for (String enrolment : enrolments) {
            Optional<Taken> one = Optional.ofNullable(inLog.get(enrolment));
            Optional<Taken> other = Optional.ofNullable(inStore.get(enrolment));
            boolean both = one.isPresent() && other.isPresent();
            SeatOf seat = new SeatOf(enrolment, one, other);
            seat.compare(What.STANDING, taken -> Optional.of(taken.standing()), found);
            if (both) {
                seat.compare(What.SEATS, taken -> Optional.of(taken.seats()), found);
                seat.compare(What.UNTIL, Taken::until, found);
            }
        }
    }

    /** Two seats of one enrolment, which the ledger never gives, count as so many seats. */
    private Map<String, Taken> seatsInStore() {
        return store.seats().stream()
                .collect(Collectors.toMap(
                        Seat::enrolment,
                        seat -> new Taken(seat.seats(), seat.standing(), seat.until()),
                        (one, other) -> new Taken(one.seats() + other.seats(), one.standing(), one.until())));
    }

    private record SeatOf(String enrolment, Optional<Taken> inLog, Optional<Taken> inStore) {

        void compare(What what, Function<Taken, Optional<?>> fact, List<Difference> found) {
            Optional<String> one = inLog.flatMap(fact).map(Objects::toString);
            Optional<String> other = inStore.flatMap(fact).map(Objects::toString);
            if (!one.equals(other)) {
                found.add(new Difference(what, Optional.of(enrolment), one, other));
            }
        }
    }
}
