package cursus.notification.deliveries;

import java.util.Optional;

/**
 * What only some messages tell.
 *
 * @param by whose act it was
 * @param payer the organisation that is invoiced, by name
 * @param wasConfirmed of a cancellation: whether a confirmed seat was given up
 * @param invoice the one that was issued
 * @param change the id of the act that changed the timetable
 */
public record Circumstances(
        Optional<Party> by,
        Optional<String> payer,
        Optional<Boolean> wasConfirmed,
        Optional<IssuedInvoice> invoice,
        Optional<String> change) {

    public static final Circumstances NONE =
            new Circumstances(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    public static Circumstances of(Optional<String> payer, Optional<Boolean> wasConfirmed) {
        return new Circumstances(Optional.empty(), payer, wasConfirmed, Optional.empty(), Optional.empty());
    }

    public static Circumstances issued(IssuedInvoice invoice) {
        return new Circumstances(
                Optional.empty(),
                Optional.of(invoice.payer()),
                Optional.empty(),
                Optional.of(invoice),
                Optional.empty());
    }

    public static Circumstances changed(String change) {
        return new Circumstances(
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(change));
    }

    Circumstances by(Party party) {
        return new Circumstances(Optional.of(party), payer, wasConfirmed, invoice, change);
    }

    Circumstances paidBy(Optional<String> known) {
        return new Circumstances(by, payer.or(() -> known), wasConfirmed, invoice, change);
    }
}
