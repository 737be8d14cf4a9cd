package cursus.gateway.officer.ledger;

import cursus.gateway.calls.Paged;
import cursus.gateway.calls.Panel;
import cursus.gateway.calls.SideBySide;
import cursus.gateway.officer.CohortEnrolment;
import java.util.function.Supplier;

/** What moves on the page: without the ledger there is no page, each other part may be missing for a while. */
public record LedgerBoard(
        Ledger ledger,
        Panel<Paged<CohortEnrolment>> waiting,
        Panel<Paged<CohortEnrolment>> offers,
        Panel<DecisionLog> log) {

    static Supplier<LedgerBoard> asked(
            SideBySide asking,
            Supplier<Ledger> ledger,
            Supplier<Paged<CohortEnrolment>> waiting,
            Supplier<Paged<CohortEnrolment>> offers,
            Supplier<DecisionLog> log) {
        Supplier<Ledger> ledgerAsked = asking.ask(ledger);
        Supplier<Panel<Paged<CohortEnrolment>>> waitingAsked = asking.panel(waiting);
        Supplier<Panel<Paged<CohortEnrolment>>> offersAsked = asking.panel(offers);
        Supplier<Panel<DecisionLog>> logAsked = asking.panel(log);
        return () -> new LedgerBoard(ledgerAsked.get(), waitingAsked.get(), offersAsked.get(), logAsked.get());
    }

    /** Changes exactly when the page would look different; the same at every instance of the gateway. */
    public String stamp() {
        return Integer.toHexString(toString().hashCode());
    }
}
