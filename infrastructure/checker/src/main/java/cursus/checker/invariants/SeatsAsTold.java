package cursus.checker.invariants;

import cursus.checker.invariants.Ledger.Standing;
import cursus.checker.seen.Answers.Seats;
import cursus.checker.seen.Event;
import cursus.checker.seen.Snapshot;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The seats that everybody sees are those that the ledger's log adds up to. */
final class SeatsAsTold implements Invariant {

    @Override
    public String name() {
        return "the API counts seats as the ledgers' logs do";
    }

    @Override
    public void judge(Snapshot seen, Findings findings) {
        Map<String, Seats> shown = new HashMap<>();
        seen.answers()
                .cohorts()
                .forEach((cohort, answer) -> answer.seats().ifPresent(seats -> shown.put(cohort, seats)));
        Map<String, Seats> told = new HashMap<>();
        seen.logs().seats().bySubject().forEach((cohort, events) -> {
            if (isOpened(events)) {
                told.put(cohort, counted(Ledger.after(events)));
            }
        });
        findings.requireSame("ledger", shown, told);
    }

    /** What is told of a cohort that never had seats, such as an event that nobody knows, makes no ledger. */
    private static boolean isOpened(List<Event> events) {
        return events.stream().anyMatch(event -> event.name().equals("CapacityAccepted"));
    }

    private static Seats counted(Ledger ledger) {
        return new Seats(
                ledger.capacity(),
                ledger.count(Standing.HELD),
                ledger.count(Standing.OFFERED),
                ledger.count(Standing.CONFIRMED));
    }
}
