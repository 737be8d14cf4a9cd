package cursus.billing.invoices;

import org.joda.money.Money;

/** What is sold, how often, and for how much. */
public record InvoiceLine(String label, int quantity, Money unitPrice, Money amount) {

    static InvoiceLine of(Sale sale) {
        return new InvoiceLine(
                LineLabel.of(sale.title(), sale.startsOn(), sale.endsOn()), 1, sale.price(), sale.price());
    }
}
