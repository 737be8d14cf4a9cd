package cursus.enrolment.files;

import static java.util.stream.Collectors.toMap;

import cursus.enrolment.files.LearningSeats.Learned;
import cursus.enrolment.seats.LedgerEvent.ForEnrolment;
import cursus.enrolment.seats.LedgerEvent.WaitingListJoined;
import cursus.enrolment.seats.Seat;
import cursus.enrolment.seats.SeatLedger;
import cursus.messaging.Cause;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Finds what a crash between ledger and files kept files from learning, before anything is decided that builds on it. A seat
 * tells its own story while it is there, so it does not end before its file knows of it; and who has neither seat nor turn
 * any more must be waiting. The ledger's log tells the same with its grounds, but only once the broker brings it.
 */
final class CatchingUp {

    private final EnrolmentFiles files;

    CatchingUp(EnrolmentFiles files) {
        this.files = files;
    }

    /** What files have still to learn of seats that end now, and of those who wait first. */
    List<Learned> untold(SeatLedger ledger, List<EnrolmentFile> first, Cause cause) {
        List<Seat> over = ledger.over(cause.at());
        Stream<EnrolmentFile> concerned =
                Stream.concat(files.findEach(over.stream().map(Seat::enrolment).toList()).stream(), first.stream());
        return concerned
                .collect(toMap(EnrolmentFile::enrolment, Function.identity(), (same, _) -> same))
                .values()
                .stream()
                .flatMap(file -> untold(file, ledger, cause).stream())
                .toList();
    }

    private static Optional<Learned> untold(EnrolmentFile file, SeatLedger ledger, Cause cause) {
        return Optional.of(file)
                .filter(_ -> file.stage().isUndecided() && !ledger.turns().isMissing(file.ticket()))
                .flatMap(_ -> ledger.givenTo(file.enrolment()).or(() -> waits(file)))
                .map(decided -> new Learned(decided, Optional.empty(), cause.within(file.correlationId())));
    }

    private static Optional<ForEnrolment> waits(EnrolmentFile file) {
        return Optional.<ForEnrolment>of(new WaitingListJoined(
                        file.cohort(), file.enrolment(), file.ticket(), Optional.empty(), Optional.empty()))
                .filter(_ -> file.stage() == Stage.REQUESTED);
    }
}
