package cursus.billing.files;

import cursus.billing.invoices.InvoiceOrder;
import cursus.billing.invoices.Sale;
import java.time.Instant;
import java.util.Optional;

/**
 * A document that the file decided to issue. It is remembered with all that it will say, so that a crash between
 * decision and issue loses nothing.
 *
 * @param document its id: the file and the revision that decided it
 * @param correlationId of the act that it follows from, for whoever issues it later
 */
public record DueDocument(
        String document, Sale sale, Instant decidedAt, String correlationId, Optional<Instant> issuedAt) {

    InvoiceOrder order() {
        return new InvoiceOrder(document, sale);
    }

    boolean stillDue() {
        return issuedAt.isEmpty();
    }

    DueDocument issued(Instant at) {
        return new DueDocument(document, sale, decidedAt, correlationId, Optional.of(at));
    }
}
