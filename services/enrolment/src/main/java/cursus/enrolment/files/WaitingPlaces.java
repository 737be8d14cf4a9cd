package cursus.enrolment.files;

import cursus.enrolment.seats.SeatLedger;
import cursus.enrolment.seats.SeatLedgers;
import cursus.enrolment.seats.WaitingCounts;
import java.util.Optional;

/** Where somebody stands in a cohort's waiting list: a look at one block of tickets, however many wait. */
public final class WaitingPlaces {

    private final EnrolmentFiles files;
    private final SeatLedgers ledgers;

    public WaitingPlaces(EnrolmentFiles files, SeatLedgers ledgers) {
        this.files = files;
        this.ledgers = ledgers;
    }

    /** From 1; empty for whoever does not wait. */
    public Optional<Long> of(EnrolmentFile file) {
        return Optional.of(file)
                .filter(one -> one.stage() == Stage.WAITING)
                .map(one -> before(one.cohort(), one.ticket()) + 1);
    }

    private long before(String cohort, long ticket) {
        long earlierBlocks = ledgers.find(cohort)
                .map(SeatLedger::waiting)
                .map(waiting -> waiting.beforeBlockOf(ticket))
                .orElse(0);
        return earlierBlocks + files.undecided(cohort, WaitingCounts.blockOf(ticket), ticket - 1);
    }
}
