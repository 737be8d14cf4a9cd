package cursus.catalogue.cohorts;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The last changes of a cohort, the oldest first, so that whoever looked at an older revision can be told what they missed. */
public record Amendments(List<Amendment> last) {

    static final Amendments NONE = new Amendments(List.of());

    /** Whoever has slept through more is told of these. */
    private static final int MOST = 50;

    private static final int FIRST = 1;

    public Amendments {
        last = List.copyOf(last);
    }

    int revision() {
        return last.isEmpty() ? FIRST : last.getLast().revision();
    }

    Amendments with(List<String> fields, Instant at) {
        Amendment next = new Amendment(revision() + 1, fields, at);
        List<Amendment> all = Stream.concat(last.stream(), Stream.of(next)).toList();
        return new Amendments(all.subList(Math.max(0, all.size() - MOST), all.size()));
    }

    /** What is to be said to somebody who decides by an older revision; empty where they know the present one. */
    Optional<CohortRefusal> refusalOf(Optional<Integer> expected) {
        return expected.filter(seen -> seen != revision())
                .map(seen -> new CohortRefusal.ChangedMeanwhile(seen, revision(), since(seen)));
    }

    private List<String> since(int seen) {
        return last.stream()
                .filter(amendment -> amendment.revision() > seen)
                .flatMap(amendment -> amendment.fields().stream())
                .distinct()
                .toList();
    }
}
