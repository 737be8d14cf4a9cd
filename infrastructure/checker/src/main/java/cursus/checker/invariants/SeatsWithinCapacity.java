package cursus.checker.invariants;

import cursus.checker.seen.Event;
import cursus.checker.seen.Snapshot;
import java.time.Instant;
import java.util.List;

/** Held, offered and confirmed seats never exceed the capacity, and each is given by a step that is allowed. */
final class SeatsWithinCapacity implements Invariant {

    @Override
    public String name() {
        return "no cohort gives more seats than it has, and none twice";
    }

    @Override
    public void judge(Snapshot seen, Findings findings) {
        findings.count("cohorts", seen.logs().seats().bySubject().size());
        seen.logs().seats().bySubject().forEach((cohort, events) -> {
            findings.count("decisions", events.size());
            judge(cohort, events, seen.at(), findings);
        });
    }

    private static void judge(String cohort, List<Event> events, Instant now, Findings findings) {
        Ledger ledger = new Ledger();
        for (Event event : events) {
            ledger.take(event)
                    .ifPresent(fault -> findings.broken(
                            event.id(), "%s, enrolment %s: %s".formatted(event, event.enrolment(), fault)));
        }
        findings.count("seats taken", ledger.taken());
        ledger.seats()
                .forEach((enrolment, seat) -> seat.until()
                        .filter(now::isAfter)
                        .ifPresent(end -> findings.unsettled(
                                cohort + "/" + enrolment,
                                "%s: the seat of %s is still %s, and should have been free at %s"
                                        .formatted(cohort, enrolment, seat.standing(), end))));
    }
}
