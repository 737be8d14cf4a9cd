package cursus.enrolment.cohorts;

import cursus.enrolment.seats.Allotment;
import cursus.enrolment.seats.SeatLedger;
import cursus.enrolment.seats.SeatLedgers;
import cursus.messaging.Change;
import cursus.messaging.Coverage;
import cursus.messaging.OutOfOrder;
import cursus.messaging.Received;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * Keeps a cohort as catalogue announced or changed it, and opens or adjusts its ledger. Each of the two documents has its
 * own mark, and the ledger comes first: after a crash in between, the event comes again and finds only the cohort unmarked.
 */
public final class FollowingCohorts {

    private final Cohorts cohorts;
    private final SeatLedgers ledgers;

    public FollowingCohorts(Cohorts cohorts, SeatLedgers ledgers) {
        this.cohorts = cohorts;
        this.ledgers = ledgers;
    }

    public void announced(Received<Cohort> received) {
        Cohort cohort = received.event();
        Allotment allotment = new Allotment(cohort.capacity(), cohort.holdFor(), cohort.offerFor());
        ledgers.receive(
                cohort.cohort(),
                received,
                Coverage.SOME_EVENTS,
                ledger -> ledger.map(open -> open.allot(allotment))
                        .orElseGet(() -> SeatLedger.open(cohort.cohort(), allotment)));
        cohorts.receive(cohort.cohort(), received, Coverage.EVERY_EVENT, _ -> Change.to(cohort));
    }

    /** Nobody may ask for a seat any more. Whoever has one, or waits, is left to the training office. */
    public void cancelled(Received<String> received) {
        keep(received, Cohort::cancelledNow);
    }

    /** An event that changes nothing here; a cohort that was never announced can't have one. */
    public void passed(Received<?> received) {
        keep(received, UnaryOperator.identity());
    }

    private void keep(Received<?> received, UnaryOperator<Cohort> change) {
        String cohort = received.envelope().subject();
        Supplier<OutOfOrder> unknown = () -> OutOfOrder.unbegun(received.envelope());
        cohorts.receive(
                cohort, received, Coverage.EVERY_EVENT, known -> Change.to(change.apply(known.orElseThrow(unknown))));
    }
}
