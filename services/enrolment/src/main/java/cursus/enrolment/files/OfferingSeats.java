package cursus.enrolment.files;

import cursus.enrolment.seats.LedgerEvent.ForEnrolment;
import cursus.enrolment.seats.SeatLedger;
import cursus.enrolment.seats.SeatLedgers;
import cursus.enrolment.seats.SeatRefusal;
import cursus.enrolment.seats.SeatRequest;
import cursus.messaging.Cause;
import cursus.messaging.Change;
import cursus.messaging.Decision;
import java.util.Optional;

/** Gives a free seat to whoever waits first. */
public final class OfferingSeats {

    private final EnrolmentFiles files;
    private final SeatLedgers ledgers;

    public OfferingSeats(EnrolmentFiles files, SeatLedgers ledgers) {
        this.files = files;
        this.ledgers = ledgers;
    }

    /** The offer that was made; empty where no seat is free, nobody waits, or the first has still to learn that they wait. */
    Optional<ForEnrolment> offerNext(String cohort, Cause cause) {
        Optional<SeatLedger> ledger = ledgers.find(cohort).filter(OfferingSeats::isWorthLooking);
        if (ledger.isEmpty()) {
            return Optional.empty();
        }
        Optional<EnrolmentFile> first = files.firstUndecided(cohort)
                .filter(file -> file.ticket() <= ledger.get().decidedThrough());
        if (first.isEmpty()) {
            forgetWaiting(ledger.get(), cause);
            return Optional.empty();
        }
        return first.filter(
                        file -> file.stage() == Stage.WAITING && ledger.get().free() > 0)
                .flatMap(file -> offer(file, cause));
    }

    /** Where a seat could be offered, or where one who waits is counted who may have gone. */
    private static boolean isWorthLooking(SeatLedger ledger) {
        return ledger.waiting() == 1 || (ledger.waiting() > 0 && ledger.free() > 0);
    }

    private Optional<ForEnrolment> offer(EnrolmentFile file, Cause cause) {
        SeatRequest waiter = new SeatRequest(file.enrolment(), file.ticket(), file.correlationId());
        Decision<SeatLedger, SeatRefusal> decision = ledgers.decide(
                file.cohort(), cause, ledger -> ledger.orElseThrow().offer(waiter, cause.at()));
        return decision instanceof Decision.Accepted<SeatLedger, SeatRefusal>(Change<SeatLedger> change)
                ? change.events().stream().map(ForEnrolment.class::cast).findFirst()
                : Optional.empty();
    }

    /** The ledger's count only comes to zero here, unless it was written meanwhile; whoever asks next must not wait for nobody. */
    private void forgetWaiting(SeatLedger seen, Cause cause) {
        ledgers.<SeatRefusal>decide(
                seen.cohort(),
                cause,
                ledger -> Decision.accepted(
                        ledger.filter(seen::equals).map(SeatLedger::nobodyWaits).orElseGet(ledger::orElseThrow)));
    }
}
