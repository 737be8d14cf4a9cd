package cursus.billing.files;

import cursus.billing.invoices.InvoiceOrder;
import cursus.billing.invoices.Sale;
import cursus.messaging.Cause;
import java.time.Instant;
import java.util.Optional;

/**
 * A document that the file decided to issue. It is remembered with all that it will say, so that a crash between
 * decision and issue loses nothing.
 *
 * @param document its id: the file and the revision that decided it
 * @param correlationId of the act that it follows from, for whoever issues it later
 * @param decidedBy absent in a file that was written before it was kept, as is {@code issuedBy}
 */
public record DueDocument(
        String document,
        Sale sale,
        Instant decidedAt,
        String correlationId,
        Optional<Instant> issuedAt,
        Optional<Origin> decidedBy,
        Optional<Origin> issuedBy) {

    static DueDocument decided(String document, Sale sale, Cause cause) {
        return new DueDocument(
                document,
                sale,
                cause.at(),
                cause.correlationId(),
                Optional.empty(),
                Optional.of(Origin.of(cause)),
                Optional.empty());
    }

    InvoiceOrder order() {
        return new InvoiceOrder(document, sale);
    }

    boolean stillDue() {
        return issuedAt.isEmpty();
    }

    DueDocument issued(Cause cause) {
        return new DueDocument(
                document,
                sale,
                decidedAt,
                correlationId,
                Optional.of(cause.at()),
                decidedBy,
                Optional.of(Origin.of(cause)));
    }
}
