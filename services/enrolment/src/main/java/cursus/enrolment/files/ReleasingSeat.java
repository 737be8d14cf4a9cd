package cursus.enrolment.files;

import cursus.enrolment.seats.SeatLedgers;
import cursus.messaging.Cause;
import cursus.messaging.Decision;
import java.util.Optional;
import java.util.Set;

/**
 * Gives back what an ended enrolment had in the ledger, and notes in the file that it was done. Whoever calls it then
 * offers what is free, even if nothing was given back now: it may have been given back just before a crash.
 */
public final class ReleasingSeat {

    private static final Set<String> GAVE_SEAT = Set.of("SeatOffered", "EnrolmentConfirmed");

    private final EnrolmentFiles files;
    private final SeatLedgers ledgers;

    public ReleasingSeat(EnrolmentFiles files, SeatLedgers ledgers) {
        this.files = files;
        this.ledgers = ledgers;
    }

    void release(EnrolmentFile file, Cause cause) {
        boolean waited = hasWaited(file) && owesRelease(file);
        ledgers.<Void>decide(
                file.cohort(), cause, ledger -> Decision.of(ledger.orElseThrow().release(file.enrolment(), waited)));
        files.<Void>decide(
                file.enrolment(),
                cause,
                current -> Decision.accepted(current.orElseThrow().owing(Optional.empty())));
    }

    private static boolean owesRelease(EnrolmentFile file) {
        return file.owes()
                .filter(owed -> owed.kind() == EnrolmentFile.Owed.Kind.RELEASING)
                .isPresent();
    }

    private static boolean hasWaited(EnrolmentFile file) {
        return file.history().stream().anyMatch(step -> step.event().equals("WaitingListJoined"))
                && file.history().stream().noneMatch(step -> GAVE_SEAT.contains(step.event()));
    }
}
