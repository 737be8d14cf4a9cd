package cursus.catalogue.cohorts;

import cursus.messaging.Cause;
import cursus.messaging.Decision;

/** A training officer sets or moves the registration window of a cohort. */
public final class ChangingRegistration {

    private final Cohorts cohorts;

    public ChangingRegistration(Cohorts cohorts) {
        this.cohorts = cohorts;
    }

    public Decision<Cohort, CohortRefusal> change(String cohort, RegistrationWindow window, Cause cause) {
        return cohorts.decide(
                cohort,
                cause,
                present -> present.map(known -> known.withWindow(window, cause.at()))
                        .orElseGet(() -> Decision.rejected(new CohortRefusal.UnknownCohort(cohort))));
    }
}
