package cursus.catalogue.cohorts;

import cursus.catalogue.cohorts.CapacityAnswer.State;
import java.util.Optional;

/**
 * What enrolment, which keeps the seats, last answered to a cohort's capacity.
 *
 * @param accepted as many seats are given
 * @param refused the proposal after that which could not be accepted
 */
public record SeatAnswer(String cohort, Optional<Integer> accepted, Optional<Refused> refused) {

    /** @param taken how many seats were taken at that time */
    public record Refused(int capacity, int taken) {}

    static SeatAnswer accepted(String cohort, int capacity) {
        return new SeatAnswer(cohort, Optional.of(capacity), Optional.empty());
    }

    SeatAnswer refusing(Refused proposal) {
        return new SeatAnswer(cohort, accepted, Optional.of(proposal));
    }

    /** What this says of the capacity that is proposed now. */
    CapacityAnswer to(int proposed) {
        if (accepted.filter(seats -> seats == proposed).isPresent()) {
            return new CapacityAnswer(State.ACCEPTED, accepted, Optional.empty());
        }
        return refused.filter(no -> no.capacity() == proposed)
                .map(no -> new CapacityAnswer(State.REFUSED, accepted, Optional.of(no.taken())))
                .orElseGet(() -> new CapacityAnswer(State.PENDING, accepted, Optional.empty()));
    }
}
