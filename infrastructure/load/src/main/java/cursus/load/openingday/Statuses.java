package cursus.load.openingday;

import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.LongAdder;

/** How often which reply came. Safe for use by many threads. */
final class Statuses {

    private final ConcurrentMap<String, LongAdder> counts = new ConcurrentHashMap<>();
    private final Queue<Reply.Refused> refused = new ConcurrentLinkedQueue<>();

    void count(Reply reply) {
        counts.computeIfAbsent(name(reply), _ -> new LongAdder()).increment();
        if (reply instanceof Reply.Refused refusal) {
            refused.add(refusal);
        }
    }

    /** By a name for readers. */
    Map<String, Long> all() {
        Map<String, Long> all = new TreeMap<>();
        counts.forEach((name, count) -> all.put(name, count.sum()));
        return all;
    }

    /** Those of 5xx, without what the service itself asked to repeat. */
    long faults() {
        return refused.stream().filter(Reply.Refused::isFault).count();
    }

    /** With the first refusal, which says the most about what went wrong. */
    @Override
    public String toString() {
        return refused.stream()
                .findFirst()
                .map(first -> "%s, first refused: %s".formatted(all(), first))
                .orElseGet(() -> all().toString());
    }

    private static String name(Reply reply) {
        return switch (reply) {
            case Reply.Good good -> Integer.toString(good.status());
            case Reply.Refused refusal -> Integer.toString(refusal.status());
            case Reply.Later _ -> "503 with Retry-After, asked again";
            case Reply.Lost _ -> "none, asked again";
        };
    }
}
