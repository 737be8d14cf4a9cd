package cursus.catalogue.cohorts;

import cursus.messaging.Aggregates;
import cursus.messaging.Written;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Where cohorts are kept, by code. */
public interface Cohorts extends Aggregates<Cohort> {

    /**
     * Cohorts of these programmes that are not over on a day, the earliest first, in one query and at most {@code limit}.
     */
    List<Cohort> ofProgrammes(Collection<String> programmes, LocalDate notOverOn, int limit);

    /**
     * Which were written since an instant, in the order of their codes behind one; without an instant, all that are not
     * over on a day.
     */
    List<Written> written(Optional<Instant> since, LocalDate notOverOn, String after, int limit);

    /** Those of these codes that are not over on a day. */
    List<Cohort> withCodes(Collection<String> codes, LocalDate notOverOn);
}
