package cursus.catalogue.cohorts;

import cursus.messaging.Written;
import cursus.testing.InMemoryAggregates;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

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

    /** Nobody lists what is only in a test's memory. */
    @Override
    public List<Written> written(Optional<Instant> since, LocalDate notOverOn, String after, int limit) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Cohort> withCodes(Collection<String> codes, LocalDate notOverOn) {
        return states().stream()
                .filter(cohort -> codes.contains(cohort.code()))
                .filter(cohort -> !cohort.endsOn().isBefore(notOverOn))
                .toList();
    }
}
