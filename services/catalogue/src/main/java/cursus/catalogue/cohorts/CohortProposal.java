package cursus.catalogue.cohorts;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.joda.money.Money;

/**
 * What a training officer wants to announce, or to have after a change.
 *
 * @param startsOn the first day, in the school's time zone
 * @param endsOn the last day, which may be the first
 * @param minimum with fewer participants the cohort may be cancelled
 * @param holdFor how long a held seat waits for its confirmation
 * @param offerFor how long a seat offered to somebody on the waiting list waits for an answer
 */
public record CohortProposal(
        String cohort,
        String programme,
        LocalDate startsOn,
        LocalDate endsOn,
        int capacity,
        int minimum,
        Money price,
        RegistrationWindow window,
        Duration holdFor,
        Duration offerFor,
        List<Place> places,
        VatBasis vatBasis,
        Admission admission) {

    public CohortProposal {
        places = List.copyOf(places);
    }

    /** The same, but a window without an end ends when the cohort begins. */
    CohortProposal complete() {
        return with(window.endingAtLatest(CohortRules.beginning(startsOn)));
    }

    CohortProposal with(RegistrationWindow other) {
        return new CohortProposal(
                cohort, programme, startsOn, endsOn, capacity, minimum, price, other, holdFor, offerFor, places,
                vatBasis, admission);
    }
}
