package cursus.enrolment.files;

import cursus.enrolment.seats.LedgerEvent.ForEnrolment;
import cursus.enrolment.seats.Seat;
import cursus.enrolment.seats.SeatLedger;
import cursus.enrolment.seats.SeatLedgers;
import cursus.enrolment.seats.SeatRefusal;
import cursus.messaging.Cause;
import cursus.messaging.Change;
import cursus.messaging.Decision;

/** Ends the holds and offers of a cohort whose time is over; the seats go to those who wait. */
public final class EndingHolds {

    private final SeatLedgers ledgers;
    private final LearningSeats learning;

    public EndingHolds(SeatLedgers ledgers, LearningSeats learning) {
        this.ledgers = ledgers;
        this.learning = learning;
    }

    public void end(String cohort, Cause cause) {
        ledgers.find(cohort).ifPresent(ledger -> ledger.over(cause.at()).forEach(seat -> end(cohort, seat, cause)));
    }

    private void end(String cohort, Seat seat, Cause cause) {
        Cause own = cause.because("TIME_OVER").within(seat.correlationId());
        Decision<SeatLedger, SeatRefusal> decision = ledgers.decide(
                cohort, own, ledger -> Decision.of(ledger.orElseThrow().end(seat.enrolment(), own.at())));
        if (decision instanceof Decision.Accepted<SeatLedger, SeatRefusal>(Change<SeatLedger> change)) {
            change.events().forEach(event -> learning.learn((ForEnrolment) event, own));
        }
    }
}
