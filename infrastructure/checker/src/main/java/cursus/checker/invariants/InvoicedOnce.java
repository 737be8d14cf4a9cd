package cursus.checker.invariants;

import cursus.checker.seen.Event;
import cursus.checker.seen.Snapshot;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Each confirmed enrolment that costs something has one invoice over the price of its seats; what is free has none. */
final class InvoicedOnce implements Invariant {

    @Override
    public String name() {
        return "each confirmed enrolment is invoiced once";
    }

    @Override
    public void judge(Snapshot seen, Findings findings) {
        Map<String, Event> confirmed = new HashMap<>();
        seen.logs().files().events("EnrolmentConfirmed").forEach(event -> {
            if (confirmed.putIfAbsent(event.enrolment(), event) != null) {
                findings.broken(event.id(), "%s confirms an enrolment that is confirmed".formatted(event));
            }
        });
        Map<String, List<Event>> invoices =
                seen.logs().invoices().events("InvoiceIssued").collect(Collectors.groupingBy(Event::enrolment));
        findings.count("confirmed", confirmed.size());
        findings.count(
                "free of charge",
                confirmed.values().stream().filter(InvoicedOnce::isFree).count());
        findings.count(
                "invoices", invoices.values().stream().mapToLong(List::size).sum());
        confirmed.forEach((enrolment, event) -> invoiced(event, invoices.getOrDefault(enrolment, List.of()), findings));
        invoices.forEach((enrolment, issued) -> {
            if (!confirmed.containsKey(enrolment)) {
                findings.unsettled(
                        enrolment,
                        "%s invoices enrolment %s, which is not confirmed".formatted(issued.getFirst(), enrolment));
            }
        });
    }

    private static void invoiced(Event confirmed, List<Event> invoices, Findings findings) {
        if (invoices.size() > (isFree(confirmed) ? 0 : 1)) {
            findings.broken(confirmed.id(), "%s has the invoices %s".formatted(confirmed, invoices));
        } else if (invoices.isEmpty() && !isFree(confirmed)) {
            findings.unsettled(confirmed.id(), "%s has no invoice".formatted(confirmed));
        }
        for (Event invoice : invoices) {
            JsonNode price = confirmed.value().path("price");
            JsonNode total = invoice.value().path("total");
            if (!isTotalOf(total, price, confirmed.seats())) {
                findings.broken(
                        invoice.id(),
                        "%s is over %s, and the price was %s for each of %d seats"
                                .formatted(invoice, total, price, confirmed.seats()));
            }
        }
    }

    private static boolean isTotalOf(JsonNode total, JsonNode price, long seats) {
        return total.path("currency").equals(price.path("currency"))
                && amount(total).compareTo(amount(price).multiply(BigDecimal.valueOf(seats))) == 0;
    }

    private static BigDecimal amount(JsonNode money) {
        return new BigDecimal(money.path("amount").asString("0"));
    }

    private static boolean isFree(Event confirmed) {
        return amount(confirmed.value().path("price")).signum() <= 0;
    }
}
