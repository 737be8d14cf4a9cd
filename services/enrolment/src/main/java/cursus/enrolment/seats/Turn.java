package cursus.enrolment.seats;

import cursus.messaging.Change;
import cursus.messaging.Decision;
import java.time.Instant;

/** What comes of the next ticket. */
public sealed interface Turn {

    /** Its request is here. */
    record Asked(SeatRequest request) implements Turn {}

    /** Its request was taken back before it had its turn. */
    record Withdrawn(long ticket) implements Turn {}

    /** Its request should be here by now. */
    record Missing(long ticket) implements Turn {}

    default Change<SeatLedger> on(SeatLedger ledger, Instant now) {
        return switch (this) {
            case Asked(SeatRequest request) -> orUnchanged(ledger.admit(request, now), ledger);
            case Withdrawn(long ticket) -> ledger.withdraw(ticket);
            case Missing(long ticket) -> ledger.goOnWithout(ticket);
        };
    }

    private static Change<SeatLedger> orUnchanged(Decision<SeatLedger, SeatRefusal> decision, SeatLedger ledger) {
        return decision instanceof Decision.Accepted<SeatLedger, SeatRefusal>(Change<SeatLedger> change)
                ? change
                : Change.to(ledger);
    }
}
