package cursus.catalogue.offer;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import cursus.catalogue.cohorts.Cohort;
import cursus.catalogue.cohorts.CohortListing;
import cursus.catalogue.programmes.ProgrammeListing;
import cursus.messaging.Written;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.locks.ReentrantLock;

/**
 * What is on offer, held in memory so that any filter costs as little as any other, and looked after at each reading: who
 * reads sees all that was written before. Safe for use by many threads; those that come while somebody looks share the
 * next look.
 */
public final class Offer {

    /** More than these are not listed. */
    static final int MOST_PROGRAMMES = 10_000;

    static final int MOST_COHORTS = 50_000;

    /** The days of a cohort are days of the school. */
    static final ZoneId ZONE = ZoneId.of("Europe/Paris");

    private final ProgrammeListing programmes;
    private final CohortListing cohorts;
    private final Copy<Listed> listed = new Copy<>(MOST_PROGRAMMES);
    private final Copy<Cohort> runs = new Copy<>(MOST_COHORTS);
    private final ReentrantLock looking = new ReentrantLock();
    private volatile long begun;
    private volatile long done;
    private volatile Shelf shelf = Shelf.of(new TreeMap<>(), new TreeMap<>());

    public Offer(ProgrammeListing programmes, CohortListing cohorts) {
        this.programmes = programmes;
        this.cohorts = cohorts;
    }

    /** Does what the first reader would otherwise have to wait for. */
    public void prepare(Instant now) {
        at(now);
    }

    /** The first time, and from time to time, it takes longer. */
    Shelf at(Instant now) {
        long begunBefore = begun;
        looking.lock();
        try {
            // A look that began after we came, and went well, has seen what we are to see.
            if (done <= begunBefore) {
                long number = begun + 1;
                begun = number;
                look(now);
                done = number;
            }
            return shelf;
        } finally {
            looking.unlock();
        }
    }

    private void look(Instant now) {
        listed.refresh(originals(), now);
        runs.refresh(originals(LocalDate.ofInstant(now, ZONE)), now);
        if (!shelf.shows(listed.held(), runs.held())) {
            shelf = Shelf.of(listed.held(), runs.held());
        }
    }

    private Copy.Originals<Listed> originals() {
        return new Copy.Originals<>() {
            @Override
            public List<Written> written(Optional<Instant> since, String after, int limit) {
                return programmes.written(since, after, limit);
            }

            @Override
            public Map<String, Listed> read(Collection<String> ids) {
                return programmes.listed(ids).stream()
                        .flatMap(programme -> programme.offered().stream())
                        .map(Listed::of)
                        .collect(toMap(Listed::code, identity()));
            }
        };
    }

    private Copy.Originals<Cohort> originals(LocalDate today) {
        return new Copy.Originals<>() {
            @Override
            public List<Written> written(Optional<Instant> since, String after, int limit) {
                return cohorts.written(since, today, after, limit);
            }

            @Override
            public Map<String, Cohort> read(Collection<String> ids) {
                return cohorts.withCodes(ids, today).stream().collect(toMap(Cohort::code, identity()));
            }
        };
    }
}
