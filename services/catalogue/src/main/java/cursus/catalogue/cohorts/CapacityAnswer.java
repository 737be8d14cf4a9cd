package cursus.catalogue.cohorts;

import java.util.Optional;

/**
 * What the keeper of the seats says to a cohort's capacity.
 *
 * @param state of the capacity that is proposed now
 * @param accepted as many seats are given
 * @param taken how many were taken when the proposed capacity was refused
 */
public record CapacityAnswer(State state, Optional<Integer> accepted, Optional<Integer> taken) {

    public enum State {
        PENDING,
        ACCEPTED,
        REFUSED
    }
}
