package cursus.checker.invariants;

import cursus.checker.seen.Event;
import cursus.checker.seen.Snapshot;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Finance's list holds the invoices that the log tells of, to the hash. */
final class InvoicesAsTold implements Invariant {

    private static final String NONE = "no invoice";

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
        Map<String, String> listed = seen.answers().invoices();
        findings.count("listed", listed.size());
        findings.count("told", told.size());
        TreeSet<String> all = new TreeSet<>(told.keySet());
        all.addAll(listed.keySet());
        for (String invoice : all) {
            String here = listed.getOrDefault(invoice, NONE);
            String there = told.getOrDefault(invoice, NONE);
            if (!here.equals(there)) {
                findings.unsettled(
                        invoice, "invoice %s: the API lists %s, and the log tells %s".formatted(invoice, here, there));
            }
        }
    }
}
