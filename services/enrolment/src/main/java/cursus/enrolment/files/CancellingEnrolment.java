package cursus.enrolment.files;

import cursus.messaging.Cause;
import cursus.messaging.Change;
import cursus.messaging.Decision;

/** Ends an enrolment at its person's wish or an officer's. The file's write is the commit point; the seat follows. */
public final class CancellingEnrolment {

    private final EnrolmentFiles files;
    private final ReleasingSeat releasing;
    private final DecidingSeats deciding;

    public CancellingEnrolment(EnrolmentFiles files, ReleasingSeat releasing, DecidingSeats deciding) {
        this.files = files;
        this.releasing = releasing;
        this.deciding = deciding;
    }

    public Decision<EnrolmentFile, CancellationRefusal> cancel(String enrolment, Cause cause) {
        return files.find(enrolment)
                .map(file -> end(enrolment, cause.within(file.correlationId())))
                .orElseGet(() -> Decision.rejected(CancellationRefusal.UNKNOWN));
    }

    private Decision<EnrolmentFile, CancellationRefusal> end(String enrolment, Cause cause) {
        Decision<EnrolmentFile, CancellationRefusal> decision =
                files.decide(enrolment, cause, file -> file.orElseThrow().cancel(cause));
        if (decision instanceof Decision.Accepted<EnrolmentFile, CancellationRefusal>(Change<EnrolmentFile> change)) {
            releasing.release(change.state(), cause);
            deciding.decide(change.state().cohort(), cause);
        }
        return decision;
    }
}
