package cursus.catalogue.offer;

import cursus.messaging.Written;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * A copy in memory of what a collection holds, brought up to date by asking which documents were written lately and reading
 * those whose version is another. Not safe for use by several threads: {@link Offer} sees to that.
 */
final class Copy<T> {

    /**
     * So far back is asked each time: longer than it takes from a command's instant to its write, and than the clocks of two
     * instances lie apart.
     */
    static final Duration OVERLAP = Duration.ofMinutes(1);

    /** So often everything is compared, for what came later than that all the same. */
    static final Duration WHOLE_AGAIN = Duration.ofMinutes(10);

    private static final int COMPARED = 5_000;
    private static final int READ = 200;

    private final int most;
    private final Map<String, Long> versions = new HashMap<>();
    private NavigableMap<String, T> held = new TreeMap<>();
    private Instant lookedAt = Instant.EPOCH;
    private Instant comparedAt = Instant.EPOCH;

    /** @param most so many are held; which come later in the order of their ids are left out while there is no room */
    Copy(int most) {
        this.most = most;
    }

    /** Where the originals are. */
    interface Originals<T> {

        /** In the order of their ids behind one; without an instant, all that may have to be held. */
        List<Written> written(Optional<Instant> since, String after, int limit);

        /** Under their ids; what is not to be held, or no longer, is missing. */
        Map<String, T> read(Collection<String> ids);
    }

    /** By id, in order; another one after each change, and this one stays as it is. */
    NavigableMap<String, T> held() {
        return held;
    }

    /** Nothing of a look that failed remains, so that the next sees it all. */
    void refresh(Originals<T> originals, Instant now) {
        boolean whole = !now.isBefore(comparedAt.plus(WHOLE_AGAIN));
        Look<T> look = new Look<>(originals, versions);
        look.over(whole ? Optional.empty() : Optional.of(lookedAt.minus(OVERLAP)));
        if (whole && !look.seen.containsAll(versions.keySet())) {
            versions.keySet().retainAll(look.seen);
            held = new TreeMap<>(held);
            held.keySet().retainAll(look.seen);
        }
        if (!look.others.isEmpty()) {
            held = with(look.others);
            versions.putAll(look.otherVersions);
        }
        comparedAt = whole ? now : comparedAt;
        lookedAt = now;
    }

    private NavigableMap<String, T> with(Map<String, Optional<T>> others) {
        NavigableMap<String, T> next = new TreeMap<>(held);
        others.forEach((id, read) -> {
            if (read.isEmpty()) {
                next.remove(id);
            } else if (next.size() < most || next.containsKey(id)) {
                next.put(id, read.get());
            }
        });
        return next;
    }

    /** What one look has found so far. */
    private static final class Look<T> {

        private final Originals<T> originals;
        private final Map<String, Long> known;
        private final Set<String> seen = new HashSet<>();
        private final Map<String, Long> otherVersions = new HashMap<>();
        private final Map<String, Optional<T>> others = new LinkedHashMap<>();

        Look(Originals<T> originals, Map<String, Long> known) {
            this.originals = originals;
            this.known = known;
        }

        void over(Optional<Instant> since) {
            String after = "";
            List<Written> some = originals.written(since, after, COMPARED);
            while (!some.isEmpty()) {
                some.forEach(each -> seen.add(each.id()));
                read(some.stream().filter(this::isAnother).toList());
                after = some.getLast().id();
                some = some.size() < COMPARED ? List.of() : originals.written(since, after, COMPARED);
            }
        }

        private boolean isAnother(Written written) {
            return !Long.valueOf(written.version()).equals(known.get(written.id()));
        }

        private void read(List<Written> written) {
            for (int from = 0; from < written.size(); from += READ) {
                List<Written> part = written.subList(from, Math.min(from + READ, written.size()));
                Map<String, T> read =
                        originals.read(part.stream().map(Written::id).toList());
                part.forEach(each -> {
                    others.put(each.id(), Optional.ofNullable(read.get(each.id())));
                    otherVersions.put(each.id(), each.version());
                });
            }
        }
    }
}
