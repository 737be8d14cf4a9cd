package cursus.checker.invariants;

import cursus.checker.invariants.Ledger.Standing;
import cursus.checker.seen.Answers.Seats;
import cursus.checker.seen.Snapshot;
import java.util.List;

/** The seats that everybody sees are those that the ledger's log adds up to. */
final class SeatsAsTold implements Invariant {

    @Override
    public String name() {
        return "the API counts seats as the ledgers' logs do";
    }

    @Override
    public void judge(Snapshot seen, Findings findings) {
        findings.count("ledgers", seen.logs().seats().bySubject().size());
        seen.answers().cohorts().forEach((cohort, answer) -> {
            Ledger ledger = Ledger.after(seen.logs().seats().bySubject().getOrDefault(cohort, List.of()));
            Seats told = new Seats(
                    ledger.capacity(),
                    ledger.count(Standing.HELD),
                    ledger.count(Standing.OFFERED),
                    ledger.count(Standing.CONFIRMED));
            if (!answer.seats().filter(told::equals).isPresent()) {
                findings.unsettled(
                        cohort,
                        "%s: the API counts %s, and the log adds up to %s"
                                .formatted(
                                        cohort,
                                        answer.seats().map(Seats::toString).orElse("nothing"),
                                        told));
            }
        });
    }
}
