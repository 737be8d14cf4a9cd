package cursus.gateway.officer.ledger;

import cursus.gateway.calls.Paged;
import cursus.gateway.calls.Remembered;
import cursus.gateway.calls.SideBySide;
import cursus.gateway.live.Sight;
import cursus.gateway.live.Watch;
import cursus.gateway.officer.CohortEnrolment;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Looks at what moves on the page: often for a while after something did. */
final class LedgerWatch implements Watch {

    private static final Duration AFTERMATH = Duration.ofMinutes(1);

    private final Remembered<Ledger> ledger;
    private final Remembered<Paged<CohortEnrolment>> waiting;
    private final Remembered<Paged<CohortEnrolment>> offers;
    private final Remembered<DecisionLog> log;
    private final Clock clock = Clock.systemUTC();
    private String last = "";
    private Instant moved = Instant.MIN;

    LedgerWatch(LedgerLists lists, LedgerCalls calls) {
        this.ledger = calls.watchedLedger(lists);
        this.waiting = calls.watchedWaiting(lists);
        this.offers = calls.watchedOffers(lists);
        this.log = calls.watchedLog(lists);
    }

    @Override
    public Sight look() {
        LedgerBoard board = LedgerBoard.asked(new SideBySide(), ledger::now, waiting::now, offers::now, log::now)
                .get();
        Instant now = clock.instant();
        if (!board.stamp().equals(last)) {
            last = board.stamp();
            moved = now;
        }
        return new Sight(last, now.isBefore(moved.plus(AFTERMATH)));
    }
}
