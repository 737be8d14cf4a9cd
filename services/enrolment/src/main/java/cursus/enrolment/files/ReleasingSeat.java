package cursus.enrolment.files;

import cursus.enrolment.seats.LedgerEvent.ForEnrolment;
import cursus.enrolment.seats.SeatLedger;
import cursus.enrolment.seats.SeatLedgers;
import cursus.enrolment.seats.SeatRefusal;
import cursus.messaging.Cause;
import cursus.messaging.Change;
import cursus.messaging.Decision;
import java.util.List;
import java.util.Optional;

/** Gives back what a cancelled enrolment had in the ledger, and notes in the file that it was done. */
public final class ReleasingSeat {

    private final EnrolmentFiles files;
    private final SeatLedgers ledgers;

    public ReleasingSeat(EnrolmentFiles files, SeatLedgers ledgers) {
        this.files = files;
        this.ledgers = ledgers;
    }

    List<ForEnrolment> release(EnrolmentFile file, Cause cause) {
        boolean waited = hasWaited(file);
        Decision<SeatLedger, SeatRefusal> decision = ledgers.decide(
                file.cohort(),
                cause,
                ledger -> Decision.of(ledger.orElseThrow().release(file.enrolment(), waited && owesRelease(file))));
        files.<Void>decide(
                file.enrolment(),
                cause,
                current -> Decision.accepted(current.orElseThrow().owing(Optional.empty())));
        return decision instanceof Decision.Accepted<SeatLedger, SeatRefusal>(Change<SeatLedger> change)
                ? change.events().stream().map(ForEnrolment.class::cast).toList()
                : List.of();
    }

    private static boolean owesRelease(EnrolmentFile file) {
        return file.owes()
                .filter(owed -> owed.kind() == EnrolmentFile.Owed.Kind.RELEASING)
                .isPresent();
    }

    private static boolean hasWaited(EnrolmentFile file) {
        return file.history().stream().anyMatch(step -> step.event().equals("WaitingListJoined"))
                && file.history().stream().noneMatch(step -> step.event().equals("SeatOffered"));
    }
}
