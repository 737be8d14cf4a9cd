package cursus.enrolment.files;

import cursus.enrolment.files.LearningSeats.Learned;
import cursus.enrolment.seats.LedgerEvent.ForEnrolment;
import cursus.enrolment.seats.SeatLedger;
import cursus.enrolment.seats.SeatLedgers;
import cursus.enrolment.seats.SeatRefusal;
import cursus.messaging.Cause;
import cursus.messaging.Change;
import cursus.messaging.Decision;
import java.util.Optional;

/** Turns a hold or an offer into a seat. The ledger's write is the commit point; the file learns of it. */
public final class ConfirmingEnrolment {

    private final SeatLedgers ledgers;
    private final LearningSeats learning;
    private final LedgerTurns turns;

    public ConfirmingEnrolment(SeatLedgers ledgers, LearningSeats learning, LedgerTurns turns) {
        this.ledgers = ledgers;
        this.learning = learning;
        this.turns = turns;
    }

    /** Confirming what is confirmed already is accepted and changes nothing. */
    public Decision<SeatLedger, SeatRefusal> confirm(EnrolmentFile file, Cause cause) {
        Cause own = cause.within(file.correlationId());
        Decision<SeatLedger, SeatRefusal> decision = turns.take(
                file.cohort(),
                () -> ledgers.decide(
                        file.cohort(), own, ledger -> ledger.orElseThrow().confirm(file.enrolment(), own.at())));
        if (decision instanceof Decision.Accepted<SeatLedger, SeatRefusal>(Change<SeatLedger> change)) {
            change.events()
                    .forEach(event -> learning.learn(
                            new Learned(
                                    (ForEnrolment) event,
                                    Optional.of(change.state().log().entries()),
                                    own),
                            own));
        }
        return decision;
    }
}
