package cursus.catalogue.offer;

import cursus.catalogue.cohorts.Cohort;
import cursus.catalogue.programmes.Text;
import java.time.Instant;
import java.util.Optional;

/**
 * That registration for a cohort has opened, by the clock of whoever reads, even before anybody was told.
 *
 * @param opensAt the instant that had been announced
 * @param openedAt the same, once it has come
 */
public record Opening(String cohort, String programme, Text title, Instant opensAt, Optional<Instant> openedAt) {

    static Optional<Opening> of(Cohort cohort, Instant now) {
        return cohort.window()
                .opensAt()
                .filter(at -> !now.isBefore(at))
                .map(at -> new Opening(cohort.code(), cohort.programme(), cohort.title(), at, Optional.of(at)));
    }
}
