package cursus.checker;

import cursus.checker.Verdict.Judgement;
import cursus.checker.invariants.Findings;
import cursus.checker.invariants.Findings.Violation;
import cursus.checker.seen.Snapshot;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Tells a difference that lasts from one that passes. Beside a live suite there is always some difference, each time
 * another one; only what stays the same through all looks is a broken promise.
 */
final class Settling {

    private static final int TOLD = 20;

    private final Duration patience;
    private final long since = System.nanoTime();

    /** Since when each difference has been there at every look. */
    private Map<String, Long> lasting = new HashMap<>();

    private List<Findings> last = List.of();
    private long records;
    private int looks;
    private long lookedAt = since;

    Settling(Duration patience) {
        this.patience = patience;
    }

    void take(List<Findings> findings, Snapshot seen) {
        lookedAt = System.nanoTime();
        looks++;
        records = seen.logs().records();
        last = findings;
        Map<String, Long> still = new HashMap<>();
        for (Findings each : findings) {
            for (Violation violation : each.violations()) {
                String key = key(each, violation);
                still.put(key, lasting.getOrDefault(key, lookedAt));
            }
        }
        lasting = still;
    }

    /** Nothing is left to wait for, something is broken for good, or whatever is left came too late to be judged. */
    boolean isOver() {
        boolean nothingLeft =
                last.stream().allMatch(findings -> findings.violations().isEmpty());
        boolean broken = last.stream()
                .anyMatch(findings -> findings.violations().stream().anyMatch(each -> isFinal(findings, each)));
        return nothingLeft || broken || elapsed(since) >= 2 * patience.toNanos();
    }

    boolean patienceIsOver() {
        return System.nanoTime() - since >= patience.toNanos();
    }

    Verdict verdict() {
        boolean timeIsUp = elapsed(since) >= patience.toNanos();
        List<Judgement> judgements =
                last.stream().map(findings -> judgement(findings, timeIsUp)).toList();
        return new Verdict(judgements, records, looks, Duration.ofNanos(elapsed(since)));
    }

    /** Once one difference has lasted long enough, those that came soon after it are told with it. */
    private Judgement judgement(Findings findings, boolean timeIsUp) {
        List<String> broken = findings.violations().stream()
                .filter(each ->
                        isFinal(findings, each) || (timeIsUp && lasted(findings, each) >= patience.toNanos() / 2))
                .map(Violation::sentence)
                .toList();
        return new Judgement(
                findings.invariant(),
                findings.examined(),
                broken.stream().limit(TOLD).toList(),
                broken.size(),
                findings.violations().size() - broken.size());
    }

    private boolean isFinal(Findings findings, Violation violation) {
        return !violation.mayPass() || lasted(findings, violation) >= patience.toNanos();
    }

    private long lasted(Findings findings, Violation violation) {
        return elapsed(lasting.getOrDefault(key(findings, violation), lookedAt));
    }

    private long elapsed(long from) {
        return lookedAt - from;
    }

    private static String key(Findings findings, Violation violation) {
        return findings.invariant() + "\n" + violation.about();
    }
}
