package cursus.billing.invoices;

import java.time.LocalDate;
import org.joda.money.Money;

/**
 * One confirmed enrolment, as an invoice shows it.
 *
 * @param title the programme's title in French, the language of the document
 */
public record Sale(
        String enrolment,
        String person,
        String cohort,
        Payer payer,
        String title,
        LocalDate startsOn,
        LocalDate endsOn,
        Money price) {}
