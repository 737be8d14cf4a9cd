package cursus.catalogue.cohorts;

import cursus.messaging.Written;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** What whoever keeps a copy of the list reads of cohorts. */
public interface CohortListing {

    /**
     * Which were written since an instant, in the order of their codes behind one; without an instant, all that are not
     * over on a day.
     */
    List<Written> written(Optional<Instant> since, LocalDate notOverOn, String after, int limit);

    /** Those of these codes that are not over on a day. */
    List<Cohort> withCodes(Collection<String> codes, LocalDate notOverOn);
}
