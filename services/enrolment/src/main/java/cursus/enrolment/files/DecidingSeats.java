package cursus.enrolment.files;

import cursus.enrolment.files.LearningSeats.Learned;
import cursus.enrolment.seats.LedgerEvent;
import cursus.enrolment.seats.Round;
import cursus.enrolment.seats.SeatLedger;
import cursus.enrolment.seats.SeatLedgers;
import cursus.enrolment.seats.SeatRefusal;
import cursus.messaging.Cause;
import cursus.messaging.Change;
import cursus.messaging.Decision;
import java.time.InstantSource;
import java.util.List;

/**
 * Decides all that can be decided in a cohort, many requests by one guarded write, and tells the files. Any thread of any
 * instance may do it: the write succeeds only upon the ledger that was read. Within one process they take turns, since only
 * one could succeed.
 */
public final class DecidingSeats {

    private final SeatLedgers ledgers;
    private final CatchingUp catchingUp;
    private final GatheringRound gathering;
    private final LearningSeats learning;
    private final LedgerTurns turns;
    private final InstantSource clock;

    public DecidingSeats(
            SeatLedgers ledgers, EnrolmentFiles files, LearningSeats learning, LedgerTurns turns, InstantSource clock) {
        this.ledgers = ledgers;
        this.catchingUp = new CatchingUp(files);
        this.gathering = new GatheringRound(files);
        this.learning = learning;
        this.turns = turns;
        this.clock = clock;
    }

    /** Returns when nothing more can be decided for now. Each round happens at its own time, however long the first took. */
    public void decide(String cohort, Cause cause) {
        boolean more = true;
        while (more) {
            more = decideSome(cohort, cause);
        }
    }

    /** Whether there may be more to decide. */
    private boolean decideSome(String cohort, Cause cause) {
        return turns.take(
                cohort,
                () -> ledgers.find(cohort)
                        .map(ledger -> round(ledger, cause.when(clock.instant())))
                        .orElse(false));
    }

    /** Whether it is worth looking again. */
    private boolean round(SeatLedger seen, Cause cause) {
        GatheringRound.Gathered gathered = gathering.gather(seen, caughtUp(seen, cause), cause.at());
        Round round = gathered.round();
        Causes causes = new Causes(cause, seen, gathered.files());
        Decision<SeatLedger, SeatRefusal> decision = ledgers.decide(
                seen.cohort(),
                cause,
                event -> causes.of((LedgerEvent) event),
                current -> current.filter(seen::equals)
                        .map(ledger -> Decision.<SeatLedger, SeatRefusal>of(round.on(ledger, cause.at())))
                        .orElseGet(() -> Decision.rejected(SeatRefusal.CHANGED)));
        return switch (decision) {
            case Decision.Accepted<SeatLedger, SeatRefusal>(Change<SeatLedger> change) -> {
                learning.learnEach(Learned.allOf(change, causes::of), cause);
                yield !change.state().equals(seen);
            }
            case Decision.Rejected<SeatLedger, SeatRefusal> _ -> true;
        };
    }

    /** Those who wait first, once all of them know what they should. */
    private List<EnrolmentFile> caughtUp(SeatLedger seen, Cause cause) {
        List<EnrolmentFile> first = gathering.firstInLine(seen, cause.at());
        List<Learned> untold = catchingUp.untold(seen, first, cause);
        if (untold.isEmpty()) {
            return first;
        }
        learning.learnEach(untold, cause);
        return gathering.firstInLine(seen, cause.at());
    }
}
