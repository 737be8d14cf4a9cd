package cursus.gateway.officer;

import cursus.gateway.calls.Paged;
import cursus.gateway.calls.Remembered;
import cursus.gateway.calls.SideBySide;
import cursus.gateway.catalogue.Seats;
import cursus.gateway.live.Sight;
import cursus.gateway.live.Watch;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Looks at what moves on the page of a cohort: often for a while after something did. */
final class CohortWatch implements Watch {

    private static final Duration AFTERMATH = Duration.ofMinutes(1);

    private final Remembered<Seats> seats;
    private final Remembered<Paged<CohortEnrolment>> waiting;
    private final Remembered<Paged<CohortEnrolment>> enrolments;
    private final Remembered<CohortEnrolment.Roster> roster;
    private final Clock clock = Clock.systemUTC();
    private String last = "";
    private Instant moved = Instant.MIN;

    CohortWatch(CohortLists lists, OfficerCalls calls) {
        this.seats = calls.watchedSeats(lists.cohort());
        this.waiting = calls.watchedWaiting(lists);
        this.enrolments = calls.watchedEnrolments(lists);
        this.roster = calls.watchedRoster(lists.cohort());
    }

    @Override
    public Sight look() {
        CohortBoard board = CohortBoard.asked(new SideBySide(), seats::now, waiting::now, enrolments::now, roster::now)
                .get();
        Instant now = clock.instant();
        if (!board.stamp().equals(last)) {
            last = board.stamp();
            moved = now;
        }
        return new Sight(last, now.isBefore(moved.plus(AFTERMATH)));
    }
}
