package cursus.enrolment.files;

import cursus.enrolment.files.EnrolmentFile.Owed;
import cursus.messaging.Cause;
import cursus.messaging.Decision;
import java.util.Optional;

/** Takes up what a file still owes the ledger, after a crash or when a ticket before it was missing. */
public final class ResumingFile {

    private final EnrolmentFiles files;
    private final SeatingRequests seating;
    private final ReleasingSeat releasing;
    private final LearningSeats learning;

    public ResumingFile(
            EnrolmentFiles files, SeatingRequests seating, ReleasingSeat releasing, LearningSeats learning) {
        this.files = files;
        this.seating = seating;
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
                seating.seatUpTo(file.cohort(), file.ticket(), cause);
                lookAgainLater(file, cause);
            }
            case RELEASING -> releasing.release(file, cause).forEach(event -> learning.learn(event, cause));
        }
    }

    /** Still without a decision: a ticket before it is missing, or its decision is on its way through the ledger's log. */
    private void lookAgainLater(EnrolmentFile file, Cause cause) {
        files.<Void>decide(file.enrolment(), cause, current -> {
            EnrolmentFile now = current.orElseThrow();
            return Decision.accepted(
                    now.stage() == Stage.REQUESTED
                            ? now.owing(Optional.of(EnrolmentFile.owed(Owed.Kind.SEATING, cause)))
                            : now);
        });
    }
}
