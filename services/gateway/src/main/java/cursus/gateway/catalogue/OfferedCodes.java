package cursus.gateway.catalogue;

import cursus.gateway.calls.Paged;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.stereotype.Component;

/**
 * The codes of all that is on offer, at most ten minutes old: reading the whole list for each visitor of a file that
 * search engines ask for again and again would be a burden. Safe for use by many threads; one of them asks for all.
 */
@Component
class OfferedCodes {

    private static final Duration KEPT = Duration.ofMinutes(10);

    /** A list longer than this is not shown to its end: a hundred programmes to a page. */
    private static final int MOST_PAGES = 100;

    private final CatalogueCalls calls;
    private final Clock clock = Clock.systemUTC();
    private final ReentrantLock asking = new ReentrantLock();
    private volatile Optional<Kept> kept = Optional.empty();

    private record Kept(List<String> codes, Instant until) {}

    OfferedCodes(CatalogueCalls calls) {
        this.calls = calls;
    }

    List<String> now() {
        return fresh().orElseGet(this::asked);
    }

    private List<String> asked() {
        asking.lock();
        try {
            return fresh().orElseGet(() -> {
                List<String> all = all();
                kept = Optional.of(new Kept(all, clock.instant().plus(KEPT)));
                return all;
            });
        } finally {
            asking.unlock();
        }
    }

    private Optional<List<String>> fresh() {
        return kept.filter(last -> clock.instant().isBefore(last.until())).map(Kept::codes);
    }

    private List<String> all() {
        List<String> codes = new ArrayList<>();
        boolean more = true;
        for (int page = 0; more && page < MOST_PAGES; page++) {
            Paged<CatalogueCalls.Code> found = calls.codes(page);
            found.items().forEach(one -> codes.add(one.programme()));
            more = found.hasNext();
        }
        return List.copyOf(codes);
    }
}
