package cursus.gateway.officer.cohorts;

import cursus.gateway.portal.Amount;
import cursus.gateway.portal.Text;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A cohort as it is offered now.
 *
 * @param revision raised by each act of an officer
 * @param seats what enrolment answered to the capacity
 */
record CohortTerms(
        String cohort,
        Optional<Text> title,
        LocalDate startsOn,
        LocalDate endsOn,
        Optional<Integer> capacity,
        Optional<Integer> minimum,
        Optional<Amount> price,
        Optional<String> vatBasis,
        Optional<String> admission,
        Registration registration,
        Optional<List<Place>> places,
        Optional<Integer> revision,
        Optional<Cancellation> cancellation,
        Optional<Seats> seats) {

    enum State {
        TO_BE_ANNOUNCED,
        OPENS_AT,
        OPEN,
        CLOSED
    }

    record Registration(State state, Optional<Instant> opensAt, Optional<Instant> closesAt) {}

    record Place(String fr, Optional<String> en, Optional<String> kind) {

        public Text name() {
            return new Text(fr, en);
        }
    }

    record Cancellation(String reason, Optional<Text> words, Instant at) {}

    /** @param taken how many seats were taken when the capacity was refused */
    record Seats(String state, Optional<Integer> accepted, Optional<Integer> taken) {}

    /** How many want to be told when registration opens. */
    record Interest(long toConfirm, long confirmed) {}

    /** @param mails how many people would be told that registration opens */
    record Preview(List<String> events, long mails, CohortTerms cohort) {}
}
