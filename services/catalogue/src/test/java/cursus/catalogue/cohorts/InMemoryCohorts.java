package cursus.catalogue.cohorts;

import cursus.testing.InMemoryAggregates;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/** Cohorts without a store. */
public final class InMemoryCohorts extends InMemoryAggregates<Cohort> implements Cohorts {

    @Override
    public List<Cohort> ofProgrammes(Collection<String> programmes, LocalDate notOverOn, int limit) {
        return states().stream()
                .filter(cohort -> programmes.contains(cohort.programme()))
                .filter(cohort -> !cohort.endsOn().isBefore(notOverOn))
                .limit(limit)
                .toList();
    }
}
