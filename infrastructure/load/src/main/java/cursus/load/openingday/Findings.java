package cursus.load.openingday;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What one cohort's logs and its people's answers say about what is promised. All of it is zero where the promises were
 * kept.
 *
 * @param faults answers of 5xx, without those that asked to be asked again
 * @param unanswered people who never got a ticket
 * @param ticketsShared people whose ticket somebody else has too
 * @param withoutOneFile people for whom the files' log does not tell of exactly one file, as they were answered, that
 *     learned exactly one decision
 * @param withoutOneDecision people for whom the ledger does not tell of exactly one decision about their ticket
 * @param oversold by how many the seats held, offered or confirmed were above the capacity at the worst
 * @param overtakenAtTheDoor people who asked before others, by {@link Order#overtakenAtTheDoor}
 * @param overtakenInTheLedger decisions about earlier tickets, by {@link Order#overtakenInTheLedger}
 */
record Findings(
        long faults,
        long unanswered,
        long ticketsShared,
        long withoutOneFile,
        long withoutOneDecision,
        long oversold,
        long overtakenAtTheDoor,
        long overtakenInTheLedger) {

    static Findings of(int people, List<Asked> asked, Statuses statuses, CohortLog log) {
        long tickets = asked.stream().map(Asked::ticket).distinct().count();
        return new Findings(
                statuses.faults(),
                people - asked.size(),
                asked.size() - tickets,
                withoutOneFile(asked, log),
                withoutOneDecision(asked, log),
                oversold(log.ledger()),
                Order.overtakenAtTheDoor(asked),
                Order.overtakenInTheLedger(log.decisions()));
    }

    /** By a name for readers. */
    Map<String, Long> all() {
        return Map.of(
                "answers of 5xx", faults,
                "people without a ticket", unanswered,
                "people whose ticket was given twice", ticketsShared,
                "people without exactly one file and what it learned", withoutOneFile,
                "people without exactly one decision", withoutOneDecision,
                "seats sold above the capacity", oversold,
                "later request, earlier ticket", overtakenAtTheDoor,
                "later ticket, earlier decision", overtakenInTheLedger);
    }

    boolean areNone() {
        return all().values().stream().allMatch(count -> count == 0);
    }

    private static long withoutOneFile(List<Asked> asked, CohortLog log) {
        Map<String, List<Told>> opened = by(Told::person, log.requests());
        Map<String, List<Told>> learned = by(Told::enrolment, log.learned());
        return asked.stream()
                .filter(one -> !isOnly(one, opened.getOrDefault(one.person(), List.of()))
                        || learned.getOrDefault(one.enrolment(), List.of()).size() != 1)
                .count();
    }

    /** A decision about an enrolment that nobody asked for counts as well. */
    private static long withoutOneDecision(List<Asked> asked, CohortLog log) {
        Map<String, List<Told>> decided = new HashMap<>(by(Told::enrolment, log.decisions()));
        long wrong = asked.stream()
                .filter(one -> !isOnly(one, decided.getOrDefault(one.enrolment(), List.of())))
                .count();
        asked.forEach(one -> decided.remove(one.enrolment()));
        return wrong + decided.size();
    }

    private static boolean isOnly(Asked one, List<Told> told) {
        return told.size() == 1
                && told.getFirst().enrolment().equals(one.enrolment())
                && told.getFirst().ticket() == one.ticket();
    }

    private static Map<String, List<Told>> by(Function<Told, String> name, List<Told> events) {
        return events.stream().collect(Collectors.groupingBy(name));
    }

    private static long oversold(List<Told> ledger) {
        Set<String> taken = new HashSet<>();
        int capacity = 0;
        int worst = 0;
        for (Told event : ledger) {
            switch (event.name()) {
                case "CapacityAccepted" -> capacity = event.capacity();
                case "SeatHeld", "SeatOffered", "SeatConfirmed" -> taken.add(event.enrolment());
                case "HoldExpired", "OfferLapsed", "SeatReleased" -> taken.remove(event.enrolment());
                default -> {
                    // Whoever waits takes no seat.
                }
            }
            worst = Math.max(worst, taken.size() - capacity);
        }
        return worst;
    }
}
