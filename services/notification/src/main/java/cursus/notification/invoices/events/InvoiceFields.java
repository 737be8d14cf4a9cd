package cursus.notification.invoices.events;

import cursus.notification.deliveries.Circumstances;
import cursus.notification.deliveries.IssuedInvoice;
import cursus.notification.deliveries.Occasion;
import java.time.LocalDate;
import org.joda.money.Money;

/** What notification reads of InvoiceIssued. */
record InvoiceFields(
        String number,
        String enrolment,
        String person,
        String cohort,
        PayerFields payer,
        LocalDate issuedOn,
        LocalDate dueOn,
        Money total) {

    record PayerFields(String name) {}

    Occasion toOccasion() {
        IssuedInvoice invoice = new IssuedInvoice(number, issuedOn, dueOn, total, payer.name());
        return Occasion.of(enrolment, cohort, person, Circumstances.issued(invoice));
    }
}
