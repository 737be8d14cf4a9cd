package cursus.checker.invariants;

import cursus.checker.seen.Event;
import cursus.checker.seen.Snapshot;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Documents are numbered from 1 without a hole or a double, in the order of their dates, and each carries the hash of the
 * one before. Each is an aggregate of its own, so a number may be heard of before the one below it; a hole has to last.
 */
final class UnbrokenInvoices implements Invariant {

    private static final String BEFORE_THE_FIRST = "0".repeat(64);

    @Override
    public String name() {
        return "invoice numbers are unbroken, and their chain is whole";
    }

    @Override
    public void judge(Snapshot seen, Findings findings) {
        TreeMap<Long, Event> byNumber = new TreeMap<>();
        seen.logs().invoices().events("InvoiceIssued").forEach(event -> {
            judgeAlone(event, findings);
            Event first = byNumber.putIfAbsent(event.number("documentNumber"), event);
            if (first != null) {
                findings.broken(
                        event.id(), "%s and %s have the same number %s".formatted(first, event, event.text("number")));
            }
        });
        findings.count("invoices", byNumber.size());
        findings.count("last number", byNumber.isEmpty() ? 0 : byNumber.lastKey());
        long expected = 1;
        for (Map.Entry<Long, Event> next : byNumber.entrySet()) {
            if (next.getKey() > expected) {
                findings.unsettled("hole " + expected, hole(expected, next.getKey() - 1, next.getValue()));
            }
            link(Optional.ofNullable(byNumber.get(next.getKey() - 1)), next.getValue(), findings);
            expected = next.getKey() + 1;
        }
    }

    private static void judgeAlone(Event event, Findings findings) {
        long number = event.number("documentNumber");
        if (number < 1 || !event.text("number").equals(String.format(Locale.ROOT, "F%08d", number))) {
            findings.broken(
                    event.id(), "%s is printed %s and counted %d".formatted(event, event.text("number"), number));
        }
        if (!event.text("hash").equals(InvoiceSeal.of(event.value()))) {
            findings.broken(
                    event.id(),
                    "%s, %s, does not say what its hash was taken of".formatted(event, event.text("number")));
        }
    }

    private static void link(Optional<Event> before, Event event, Findings findings) {
        if (before.isEmpty() && event.number("documentNumber") != 1) {
            return;
        }
        String hash = before.map(each -> each.text("hash")).orElse(BEFORE_THE_FIRST);
        if (!event.text("previousHash").equals(hash)) {
            findings.broken(
                    event.id(),
                    "%s, %s, does not carry the hash of the one before".formatted(event, event.text("number")));
        }
        String date = before.map(each -> each.text("issuedOn")).orElse("");
        if (event.text("issuedOn").compareTo(date) < 0) {
            findings.broken(
                    event.id(),
                    "%s, %s, is of %s, and the one before it of %s"
                            .formatted(event, event.text("number"), event.text("issuedOn"), date));
        }
    }

    private static String hole(long from, long to, Event next) {
        return from == to
                ? "no invoice has the number %d, and %s the next".formatted(from, next)
                : "no invoices have the numbers %d to %d, and %s the next".formatted(from, to, next);
    }
}
