package cursus.billing;

import cursus.billing.invoices.Seller;
import cursus.billing.invoices.Terms;
import cursus.billing.invoices.Vat;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an operator settles under {@code cursus.billing}.
 *
 * @param seller the school: name, SIRET, address
 * @param vat category, rate and the reference printed on each invoice
 * @param paymentDays days between the date of issue and the due date
 */
@ConfigurationProperties("cursus.billing")
record BillingSettings(
        Seller seller, Vat vat, @DefaultValue("30") int paymentDays) {

    Terms terms() {
        return new Terms(seller, vat, paymentDays);
    }
}
