package cursus.enrolment.files;

import cursus.enrolment.files.LearningSeats.Learned;
import cursus.enrolment.seats.SeatLedgers;
import cursus.messaging.Cause;
import cursus.messaging.Decision;
import java.util.Optional;

/** Takes up what a file still owes the ledger, after a crash or when a ticket before it was missing. */
public final class ResumingFile {

    private final EnrolmentFiles files;
    private final SeatLedgers ledgers;
    private final DecidingSeats deciding;
    private final ReleasingSeat releasing;
    private final LearningSeats learning;

    public ResumingFile(
            EnrolmentFiles files,
            SeatLedgers ledgers,
            DecidingSeats deciding,
            ReleasingSeat releasing,
            LearningSeats learning) {
        this.files = files;
        this.ledgers = ledgers;
        this.deciding = deciding;
        this.releasing = releasing;
        this.learning = learning;
    }

    public void resume(String enrolment, Cause cause) {
        files.find(enrolment).ifPresent(file -> {
            Cause own = cause.within(file.correlationId());
            file.owes().ifPresent(owed -> resume(file, owed.kind(), own));
        });
    }

    private void resume(EnrolmentFile file, Owed.Kind kind, Cause cause) {
        switch (kind) {
            case SEATING -> {
                deciding.decide(file.cohort(), cause);
                askLedger(file, cause);
                lookAgainLater(file, cause);
            }
            case RELEASING -> {
                releasing.release(file, cause);
                deciding.decide(file.cohort(), cause);
            }
        }
    }

    /** The ledger's log tells the same, but comes only once the broker does. Who waits is not in the ledger. */
    private void askLedger(EnrolmentFile file, Cause cause) {
        ledgers.find(file.cohort())
                .flatMap(ledger -> ledger.givenTo(file.enrolment()))
                .filter(_ -> files.find(file.enrolment())
                        .filter(now -> now.stage() == Stage.REQUESTED)
                        .isPresent())
                .ifPresent(given -> learning.learn(new Learned(given, Optional.empty(), cause), cause));
    }

    /** Still without a decision: a ticket before it is missing, or its decision is on its way through the ledger's log. */
    private void lookAgainLater(EnrolmentFile file, Cause cause) {
        files.<Void>decide(file.enrolment(), cause, current -> {
            EnrolmentFile now = current.orElseThrow();
            return Decision.accepted(
                    now.stage() == Stage.REQUESTED
                            ? now.owing(Optional.of(Owed.since(Owed.Kind.SEATING, cause.at())))
                            : now);
        });
    }
}
