package cursus.billing.invoices;

import java.time.LocalDate;
import java.util.List;
import org.joda.money.Money;

/**
 * An issued invoice. It never changes: what turns out wrong is corrected by another document that cites it.
 *
 * @param invoice the document's id
 * @param documentNumber its place in the sequence of all documents, from 1 and without a hole
 * @param number the place as printed
 * @param person the participant, who may read the document; not the payer
 * @param previousHash the hash of the document before, so that none can be altered or taken out unseen
 */
public record Invoice(
        String invoice,
        long documentNumber,
        String number,
        String enrolment,
        String person,
        String cohort,
        Seller seller,
        Payer payer,
        LocalDate issuedOn,
        LocalDate dueOn,
        List<InvoiceLine> lines,
        Money total,
        Vat vat,
        String previousHash,
        String hash) {

    private static final String UNSEALED = "";

    public Invoice {
        lines = List.copyOf(lines);
    }

    /** The successor of the head; its date is today, or the head's where the clock was set back. */
    static Invoice following(ChainHead head, InvoiceOrder order, Terms terms, LocalDate today) {
        Sale sale = order.sale();
        InvoiceLine line = InvoiceLine.of(sale);
        long documentNumber = head.documentNumber() + 1;
        LocalDate issuedOn = today.isBefore(head.issuedOn()) ? head.issuedOn() : today;
        return new Invoice(
                        order.invoice(),
                        documentNumber,
                        InvoiceNumber.of(documentNumber),
                        sale.enrolment(),
                        sale.person(),
                        sale.cohort(),
                        terms.seller(),
                        sale.payer(),
                        issuedOn,
                        issuedOn.plusDays(terms.paymentDays()),
                        List.of(line),
                        line.amount(),
                        terms.vat(),
                        head.hash(),
                        UNSEALED)
                .sealed();
    }

    /** Whether this document is what was issued right after that one, unaltered. */
    public boolean follows(ChainHead head) {
        return documentNumber == head.documentNumber() + 1
                && number.equals(InvoiceNumber.of(documentNumber))
                && !issuedOn.isBefore(head.issuedOn())
                && previousHash.equals(head.hash())
                && hash.equals(CanonicalForm.hashOf(this));
    }

    private Invoice sealed() {
        return new Invoice(
                invoice,
                documentNumber,
                number,
                enrolment,
                person,
                cohort,
                seller,
                payer,
                issuedOn,
                dueOn,
                lines,
                total,
                vat,
                previousHash,
                CanonicalForm.hashOf(this));
    }
}
