package cursus.billing.invoices;

import java.time.LocalDate;
import java.util.Optional;
import org.joda.money.Money;

/**
 * One confirmed enrolment, as an invoice shows it.
 *
 * @param title the programme's title in French, the language of the document
 * @param price of one seat
 * @param seats how many; absent where it is one, as in what was written before it was kept
 */
public record Sale(
        String enrolment,
        String person,
        String cohort,
        Payer payer,
        String title,
        LocalDate startsOn,
        LocalDate endsOn,
        Money price,
        Optional<Integer> seats) {

    int quantity() {
        return seats.orElse(1);
    }
}
