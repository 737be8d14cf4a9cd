package cursus.catalogue.offer;

import cursus.catalogue.cohorts.CohortPage;
import cursus.catalogue.programmes.Edition;
import java.util.List;

/** All that is said of a programme on offer, with its cohorts that are not over. */
public record OfferedProgramme(Edition edition, List<CohortPage> cohorts) {

    public OfferedProgramme {
        cohorts = List.copyOf(cohorts);
    }
}
