package cursus.billing.invoices;

import cursus.messaging.Aggregates;
import java.util.List;
import java.util.Optional;

/**
 * The issued invoices. Writing one whose number is taken fails with
 * {@link cursus.messaging.DuplicateAggregateKey} and leaves nothing behind.
 */
public interface Invoices extends Aggregates<Invoice> {

    /** The invoice with the greatest number, as far as it can't be lost any more. */
    Optional<Invoice> last();

    /** All in an order; {@code limit} of them after the first {@code offset}. */
    List<Invoice> sorted(InvoiceSort sort, long offset, int limit);

    /** Those of one enrolment, in order of number. */
    List<Invoice> ofEnrolment(String enrolment);
}
