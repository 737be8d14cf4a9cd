package cursus.billing.invoices;

/** Every number that was tried went to somebody else; the document is still due and may be tried again. */
public final class NumbersContended extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NumbersContended(String invoice, int attempts) {
        super("no number for %s after %d attempts".formatted(invoice, attempts));
    }
}
