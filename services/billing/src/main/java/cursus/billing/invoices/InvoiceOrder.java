package cursus.billing.invoices;

/**
 * A document that somebody decided is to be issued.
 *
 * @param invoice the document's id, chosen by the decision, so that issuing it again finds the first one
 */
public record InvoiceOrder(String invoice, Sale sale) {}
