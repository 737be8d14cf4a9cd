package cursus.billing.invoices;

import org.joda.money.Money;

/** What is sold, how often, and for how much. */
public record InvoiceLine(String label, int quantity, Money unitPrice, Money amount) {

    static InvoiceLine of(Sale sale) {
        String label = LineLabel.of(sale.title(), sale.startsOn(), sale.endsOn());
        return new InvoiceLine(
                label, sale.quantity(), sale.price(), sale.price().multipliedBy(sale.quantity()));
    }
}
