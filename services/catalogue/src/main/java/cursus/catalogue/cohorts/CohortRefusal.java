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
}
