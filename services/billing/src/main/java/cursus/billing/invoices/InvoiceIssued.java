package cursus.billing.invoices;

import cursus.messaging.DomainEvent;
import java.time.LocalDate;
import java.util.List;
import org.joda.money.Money;

/** An invoice exists, with everything that it says. */
public record InvoiceIssued(
        String invoice,
        String number,
        long documentNumber,
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
        String hash)
        implements DomainEvent {

    public InvoiceIssued {
        lines = List.copyOf(lines);
    }

    public static InvoiceIssued of(Invoice invoice) {
        return new InvoiceIssued(
                invoice.invoice(),
                invoice.number(),
                invoice.documentNumber(),
                invoice.enrolment(),
                invoice.person(),
                invoice.cohort(),
                invoice.seller(),
                invoice.payer(),
                invoice.issuedOn(),
                invoice.dueOn(),
                invoice.lines(),
                invoice.total(),
                invoice.vat(),
                invoice.previousHash(),
                invoice.hash());
    }
}
