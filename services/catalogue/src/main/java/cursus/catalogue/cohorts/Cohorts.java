package cursus.catalogue.cohorts;

import cursus.messaging.Aggregates;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/** Where cohorts are kept, by code. */
public interface Cohorts extends Aggregates<Cohort> {

    /**
     * Cohorts of these programmes that are not over on a day, the earliest first, in one query and at most {@code limit}.
     */
    List<Cohort> ofProgrammes(Collection<String> programmes, LocalDate notOverOn, int limit);
}
