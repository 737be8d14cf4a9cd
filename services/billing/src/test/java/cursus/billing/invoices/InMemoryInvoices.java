package cursus.billing.invoices;

import cursus.messaging.DuplicateAggregateKey;
import cursus.testing.InMemoryAggregates;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

public final class InMemoryInvoices extends InMemoryAggregates<Invoice> implements Invoices {

    @Override
    public Optional<Invoice> last() {
        return newestFirst(0, 1).stream().findFirst();
    }

    @Override
    public List<Invoice> newestFirst(long offset, int limit) {
        return states().stream()
                .sorted(Comparator.comparingLong(Invoice::documentNumber).reversed())
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
