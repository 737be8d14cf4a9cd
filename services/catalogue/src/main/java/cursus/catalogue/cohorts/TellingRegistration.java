package cursus.catalogue.cohorts;

import cursus.messaging.Cause;
import cursus.messaging.Decision;

/** Tells that registration opened or closed, once each, when its time has come. */
public final class TellingRegistration {

    private final Cohorts cohorts;

    public TellingRegistration(Cohorts cohorts) {
        this.cohorts = cohorts;
    }

    public Decision<Cohort, CohortRefusal> tell(String cohort, Cause cause) {
        return cohorts.decide(
                cohort,
                cause.because("WINDOW_REACHED"),
                present -> present.<Decision<Cohort, CohortRefusal>>map(
                                known -> new Decision.Accepted<>(known.telling(cause.at())))
                        .orElseGet(() -> Decision.rejected(new CohortRefusal.UnknownCohort(cohort))));
    }
}
