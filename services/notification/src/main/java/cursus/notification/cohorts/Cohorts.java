package cursus.notification.cohorts;

import cursus.messaging.Aggregates;
import java.util.List;

/** Cohorts, by code. */
public interface Cohorts extends Aggregates<Cohort> {

    /** Those of a programme, in order of code, after the code {@code after} (empty for the first), at most {@code limit}. */
    List<Cohort> ofProgramme(String programme, String after, int limit);
}
