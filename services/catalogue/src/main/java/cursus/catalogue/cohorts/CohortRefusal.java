package cursus.catalogue.cohorts;

import cursus.catalogue.programmes.BrokenRule;
import java.util.List;

/** Why a cohort is not announced, or not changed. */
public sealed interface CohortRefusal {

    /** No programme has this code. */
    record UnknownProgramme(String programme) implements CohortRefusal {}

    /** The code is taken by a run of this programme. */
    record CohortExists(String cohort, String programme) implements CohortRefusal {}

    /** No cohort has this code. */
    record UnknownCohort(String cohort) implements CohortRefusal {}

    /** What was proposed contradicts itself. */
    record Invalid(List<BrokenRule> rules) implements CohortRefusal {}

    /** Somebody else changed these fields after the revision by which this was decided. */
    record ChangedMeanwhile(int expected, int revision, List<String> fields) implements CohortRefusal {}

    /** It will not take place: there is nothing left to change. */
    record Cancelled(String cohort) implements CohortRefusal {}

    /** Registration has not begun, so that it can't be closed. */
    record NotOpenYet(String cohort) implements CohortRefusal {}
}
