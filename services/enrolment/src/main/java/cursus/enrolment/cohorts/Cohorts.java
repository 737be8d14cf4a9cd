package cursus.enrolment.cohorts;

import cursus.messaging.Aggregates;
import java.time.Instant;
import java.util.List;

/** The cohorts that catalogue has announced, by their code; a projection that publishes nothing. */
public interface Cohorts extends Aggregates<Cohort> {

    /** Those whose registration is open; {@code limit} of them, the ones that close first. */
    List<Cohort> openAt(Instant now, int limit);
}
