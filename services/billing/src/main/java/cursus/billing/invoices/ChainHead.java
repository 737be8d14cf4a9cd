package cursus.billing.invoices;

import java.time.LocalDate;

/** The last invoice so far, which the next one follows in number, date and hash. */
public record ChainHead(long documentNumber, LocalDate issuedOn, String hash) {

    /** What the very first invoice follows. */
    public static final ChainHead NONE = new ChainHead(0, LocalDate.MIN, "0".repeat(64));

    public static ChainHead of(Invoice invoice) {
        return new ChainHead(invoice.documentNumber(), invoice.issuedOn(), invoice.hash());
    }
}
