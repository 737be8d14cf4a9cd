package cursus.enrolment.files.deadlines;

import cursus.enrolment.files.DecidingSeats;
import cursus.messaging.Cause;
import cursus.messaging.deadlines.DeadlineHandler;
import org.springframework.stereotype.Component;

/** A hold or an offer is over, or a seat is free that somebody waits for. */
@Component
class HoldDeadlines implements DeadlineHandler {

    private final DecidingSeats deciding;

    HoldDeadlines(DecidingSeats deciding) {
        this.deciding = deciding;
    }

    @Override
    public String collection() {
        return "seatLedgers";
    }

    @Override
    public void due(String cohort, Cause cause) {
        deciding.decide(cohort, cause.because("SEAT_FREE"));
    }
}
