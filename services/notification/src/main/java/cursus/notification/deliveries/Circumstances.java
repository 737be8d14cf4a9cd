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
 * @param seats how many it is about; absent where it is one, as in what was written before it was kept
 * @param asked how many were asked for, where they were more
 */
public record Circumstances(
        Optional<Party> by,
        Optional<String> payer,
        Optional<Boolean> wasConfirmed,
        Optional<IssuedInvoice> invoice,
        Optional<String> change,
        Optional<Integer> seats,
        Optional<Integer> asked) {

    public static final Circumstances NONE = of(Optional.empty(), Optional.empty());

    public static Circumstances of(Optional<String> payer, Optional<Boolean> wasConfirmed) {
        return with(payer, wasConfirmed, Optional.empty(), Optional.empty());
    }

    public static Circumstances issued(IssuedInvoice invoice) {
        return with(Optional.of(invoice.payer()), Optional.empty(), Optional.of(invoice), Optional.empty());
    }

    public static Circumstances changed(String change) {
        return with(Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(change));
    }

    private static Circumstances with(
            Optional<String> payer,
            Optional<Boolean> wasConfirmed,
            Optional<IssuedInvoice> invoice,
            Optional<String> change) {
        return new Circumstances(
                Optional.empty(), payer, wasConfirmed, invoice, change, Optional.empty(), Optional.empty());
    }

    /** The same for a party. */
    public Circumstances about(Optional<Integer> howMany, Optional<Integer> outOf) {
        return new Circumstances(by, payer, wasConfirmed, invoice, change, howMany, outOf);
    }

    Circumstances by(Party party) {
        return new Circumstances(Optional.of(party), payer, wasConfirmed, invoice, change, seats, asked);
    }

    Circumstances paidBy(Optional<String> known) {
        return new Circumstances(by, payer.or(() -> known), wasConfirmed, invoice, change, seats, asked);
    }
}
