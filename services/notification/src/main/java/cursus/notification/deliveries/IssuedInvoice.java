package cursus.notification.deliveries;

import java.time.LocalDate;
import org.joda.money.Money;

/**
 * An invoice as its participant is told of it; the document itself goes to the payer.
 *
 * @param payer by name: an organisation
 */
public record IssuedInvoice(String number, LocalDate issuedOn, LocalDate dueOn, Money total, String payer) {}
