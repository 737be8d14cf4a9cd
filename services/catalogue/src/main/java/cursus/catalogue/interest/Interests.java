package cursus.catalogue.interest;

import cursus.catalogue.cohorts.Interested;
import cursus.messaging.Aggregates;
import java.util.List;
import java.util.Optional;

/** Interests by their own random id. Of one cohort and address there is one at a time. */
public interface Interests extends Aggregates<Interest>, Interested {

    /** The one at this place, see {@link Interest#place()}. */
    Optional<Interest> at(String place);

    /** Those of a cohort that have not ended, in order of id, after the id {@code after} (empty for the first). */
    List<Interest> ofCohort(String cohort, String after, int limit);

    /** The same, a page of them. */
    List<Interest> page(String cohort, long offset, int limit);

    /** How many of a cohort stand so. */
    long count(String cohort, InterestState state);
}
