package cursus.billing.files;

import cursus.billing.invoices.Sale;
import cursus.messaging.Cause;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What one enrolment owes, and which documents say so. Its write decides; what was decided is issued, whatever happens
 * next, for a number must never hang on a race between two events.
 *
 * @param documents in order of decision; the place of each, from 1, is the revision in its id
 * @param correction set when the enrolment ends after an invoice was decided
 */
public record BillingFile(String enrolment, List<DueDocument> documents, Optional<CorrectionOwed> correction) {

    public BillingFile {
        documents = List.copyOf(documents);
    }

    static BillingFile opened(String enrolment) {
        return new BillingFile(enrolment, List.of(), Optional.empty());
    }

    public Standing standing() {
        if (firstDue().isPresent()) {
            return Standing.DOCUMENT_DUE;
        }
        if (correction.isPresent()) {
            return Standing.CORRECTION_OWED;
        }
        return documents.isEmpty() ? Standing.NOTHING_DUE : Standing.INVOICED;
    }

    /** Since when something waits to be issued. */
    public Optional<Instant> dueAt() {
        return firstDue().map(DueDocument::decidedAt);
    }

    /** The document to issue next. */
    public Optional<DueDocument> firstDue() {
        return documents.stream().filter(DueDocument::stillDue).findFirst();
    }

    /** One invoice over the price; nothing where the enrolment is free, or was invoiced before. */
    BillingFile confirmed(Sale sale, Cause cause) {
        if (!documents.isEmpty() || !sale.price().isPositive()) {
            return this;
        }
        String id = "%s-%d".formatted(enrolment, documents.size() + 1);
        return withDocuments(List.of(DueDocument.decided(id, sale, cause)));
    }

    BillingFile cancelled(Cause cause) {
        if (documents.isEmpty() || correction.isPresent()) {
            return this;
        }
        CorrectionOwed owed = new CorrectionOwed(cause.at(), "ENROLMENT_CANCELLED", Optional.of(Origin.of(cause)));
        return new BillingFile(enrolment, documents, Optional.of(owed));
    }

    BillingFile issued(String document, Cause cause) {
        List<DueDocument> next = new ArrayList<>(documents);
        next.replaceAll(each -> each.document().equals(document) && each.stillDue() ? each.issued(cause) : each);
        return withDocuments(next);
    }

    private BillingFile withDocuments(List<DueDocument> others) {
        return new BillingFile(enrolment, others, correction);
    }
}
