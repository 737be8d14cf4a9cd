package cursus.catalogue.cohorts;

import cursus.catalogue.programmes.BrokenRule;
import cursus.catalogue.programmes.Edition;
import cursus.catalogue.programmes.Programmes;
import cursus.messaging.Cause;
import cursus.messaging.Decision;
import java.util.List;
import java.util.Optional;

/** A training officer announces a run of a published programme. */
public final class AnnouncingCohort {

    private final Programmes programmes;
    private final Cohorts cohorts;

    public AnnouncingCohort(Programmes programmes, Cohorts cohorts) {
        this.programmes = programmes;
        this.cohorts = cohorts;
    }

    public Decision<Cohort, CohortRefusal> announce(CohortProposal asked, Cause cause) {
        CohortProposal proposal = asked.complete();
        List<BrokenRule> broken = CohortRules.brokenBy(proposal);
        if (!broken.isEmpty()) {
            return Decision.rejected(new CohortRefusal.Invalid(broken));
        }
        Optional<Edition> programme = programmes.offered(proposal.programme());
        if (programme.isEmpty()) {
            return Decision.rejected(new CohortRefusal.UnknownProgramme(proposal.programme()));
        }
        return cohorts.decide(
                proposal.cohort(),
                cause,
                present -> Cohort.announced(present, proposal, programme.get().title(), cause.at()));
    }
}
