package cursus.billing.invoices;

import cursus.messaging.DuplicateAggregateKey;
import cursus.testing.InMemoryAggregates;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

public final class InMemoryInvoices extends InMemoryAggregates<Invoice> implements Invoices {

    @Override
    public Optional<Invoice> last() {
        return sorted(InvoiceSort.NEWEST_FIRST, 0, 1).stream().findFirst();
    }

    @Override
    public List<Invoice> sorted(InvoiceSort sort, long offset, int limit) {
        Comparator<Invoice> number = Comparator.comparingLong(Invoice::documentNumber);
        Comparator<Invoice> ascending = switch (sort.by()) {
            case NUMBER -> number;
            case ISSUED_ON -> Comparator.comparing(Invoice::issuedOn).thenComparing(number);
            case DUE_ON -> Comparator.comparing(Invoice::dueOn).thenComparing(number);
            case PAYER ->
                Comparator.comparing((Invoice invoice) -> invoice.payer().name())
                        .thenComparing(number);
        };
        return states().stream()
                .sorted(sort.descending() ? ascending.reversed() : ascending)
                .skip(offset)
                .limit(limit)
                .toList();
    }

    @Override
    public List<Invoice> ofEnrolment(String enrolment) {
        return states().stream()
                .filter(invoice -> invoice.enrolment().equals(enrolment))
                .sorted(Comparator.comparingLong(Invoice::documentNumber))
                .toList();
    }

    @Override
    protected void check(String id, Invoice state) {
        boolean taken = states().stream()
                .anyMatch(other -> other.documentNumber() == state.documentNumber()
                        && !other.invoice().equals(id));
        if (taken) {
            throw new DuplicateAggregateKey("invoices", id, new IllegalStateException("taken"));
        }
    }
}
