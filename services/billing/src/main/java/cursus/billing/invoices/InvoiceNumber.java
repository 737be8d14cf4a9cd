package cursus.billing.invoices;

import java.util.Locale;

/** How a place in the sequence is printed: one series, well under the twenty characters that e-invoicing allows. */
final class InvoiceNumber {

    private static final long GREATEST = 99_999_999;

    private InvoiceNumber() {}

    static String of(long documentNumber) {
        if (documentNumber < 1 || documentNumber > GREATEST) {
            throw new IllegalArgumentException("no invoice number for " + documentNumber);
        }
        return String.format(Locale.ROOT, "F%08d", documentNumber);
    }
}
