package cursus.billing.invoices;

/** In which order invoices are listed. Those that are equal come in order of number, in the same direction. */
public record InvoiceSort(By by, boolean descending) {

    public static final InvoiceSort NEWEST_FIRST = new InvoiceSort(By.NUMBER, true);

    /** What they are compared by; a payer by the letters of its name, as their codes go. */
    public enum By {
        NUMBER,
        ISSUED_ON,
        DUE_ON,
        PAYER
    }
}
