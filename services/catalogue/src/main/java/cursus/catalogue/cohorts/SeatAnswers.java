package cursus.catalogue.cohorts;

import cursus.catalogue.cohorts.CapacityAnswer.State;
import cursus.messaging.Aggregates;
import java.util.Optional;

/** What was answered to each cohort's capacity, by its code; a projection that publishes nothing. */
public interface SeatAnswers extends Aggregates<SeatAnswer> {

    static boolean hasRefused(SeatAnswer answer) {
        return answer.refused().isPresent();
    }

    /** The page with the answer to what it proposes. */
    default CohortPage beside(CohortPage page) {
        CapacityAnswer answer = find(page.cohort())
                .map(known -> known.to(page.capacity()))
                .orElseGet(() -> new CapacityAnswer(State.PENDING, Optional.empty(), Optional.empty()));
        return page.answered(Optional.of(answer));
    }
}
