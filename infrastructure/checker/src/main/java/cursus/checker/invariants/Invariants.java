package cursus.checker.invariants;

import java.util.List;

/** All of them, in the order in which a verdict tells them. */
public final class Invariants {

    private Invariants() {}

    /** @param deadLettersAllowed see {@link cursus.checker.CheckerSettings} */
    public static List<Invariant> all(int deadLettersAllowed) {
        return List.of(
                new WholeLogs(deadLettersAllowed),
                new SeatsWithinCapacity(),
                new TicketOrder(),
                new FileAndLedgerAgree(),
                new UnbrokenInvoices(),
                new InvoicedOnce(),
                new ToldOnce(),
                new OneMailEach(),
                new EnrolmentsAsTold(),
                new SeatsAsTold(),
                new RostersAsTold(),
                new InvoicesAsTold(),
                new AcknowledgedIsThere(),
                new NothingIsStuck(deadLettersAllowed));
    }
}
