package cursus.checker.invariants;

import cursus.checker.seen.Event;
import cursus.checker.seen.Snapshot;
import java.util.Map;
import java.util.stream.Collectors;

/** Finance's list holds the invoices that the log tells of, to the hash. */
final class InvoicesAsTold implements Invariant {

    @Override
    public String name() {
        return "the API lists the invoices that were told";
    }

    @Override
    public void judge(Snapshot seen, Findings findings) {
        Map<String, String> told = seen.logs()
                .invoices()
                .events("InvoiceIssued")
                .collect(Collectors.toMap(Event::subject, event -> event.text("hash"), (first, _) -> first));
        findings.requireSame("invoice", seen.answers().invoices(), told);
    }
}
