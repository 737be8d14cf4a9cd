package cursus.enrolment.files.deadlines;

import cursus.enrolment.files.EndingHolds;
import cursus.messaging.Cause;
import cursus.messaging.deadlines.DeadlineHandler;
import org.springframework.stereotype.Component;

@Component
class HoldDeadlines implements DeadlineHandler {

    private final EndingHolds ending;

    HoldDeadlines(EndingHolds ending) {
        this.ending = ending;
    }

    @Override
    public String collection() {
        return "seatLedgers";
    }

    @Override
    public void due(String cohort, Cause cause) {
        ending.end(cohort, cause);
    }
}
