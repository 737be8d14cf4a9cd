package cursus.acceptance.faults;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Collectors;

/** What happened in a run: told at once, counted for its end, and the surprises kept. Safe for use by many threads. */
final class Diary {

    private static final int SURPRISES_TOLD = 10;

    private final long since = System.nanoTime();
    private final Map<String, LongAdder> counts = new ConcurrentSkipListMap<>();
    private final List<String> surprises = new CopyOnWriteArrayList<>();

    /** Tells a line, with the time since the run began. */
    void tell(String line) {
        System.out.printf(Locale.ROOT, "[faults] %6.1f s  %s%n", (System.nanoTime() - since) / 1e9, line);
    }

    void count(String what) {
        counts.computeIfAbsent(what, _ -> new LongAdder()).increment();
    }

    long counted(String what) {
        LongAdder count = counts.get(what);
        return count == null ? 0 : count.sum();
    }

    /** Something that no fault excuses: the run fails for it in the end. */
    void surprise(String sentence) {
        if (surprises.size() < SURPRISES_TOLD) {
            tell("SURPRISE " + sentence);
        }
        surprises.add(sentence);
    }

    List<String> surprises() {
        return List.copyOf(surprises);
    }

    /** All counts whose names begin so, without that beginning. */
    String figures(String beginning) {
        return counts.entrySet().stream()
                .filter(count -> count.getKey().startsWith(beginning))
                .map(count -> count.getKey().substring(beginning.length()) + " " + count.getValue())
                .collect(Collectors.joining(", "));
    }
}
