package cursus.checker.invariants;

import cursus.checker.seen.Event;
import cursus.checker.seen.Log;
import cursus.checker.seen.Snapshot;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * An aggregate's events arrive as 1, 2, 3 … without a hole. The relay delivers at least once, so that a repeat is none of
 * its faults; another event under a number that was told is a fork.
 */
final class WholeLogs implements Invariant {

    private final int unreadableAllowed;

    WholeLogs(int unreadableAllowed) {
        this.unreadableAllowed = unreadableAllowed;
    }

    @Override
    public String name() {
        return "every log is whole and in order";
    }

    @Override
    public void judge(Snapshot seen, Findings findings) {
        findings.count("topics", seen.logs().byTopic().size());
        findings.count("records", seen.logs().records());
        findings.count("repeats", 0);
        findings.count("unreadable", seen.logs().unreadable().size());
        seen.logs().byTopic().values().forEach(log -> judge(log, findings));
        if (seen.logs().unreadable().size() > unreadableAllowed) {
            seen.logs()
                    .unreadable()
                    .forEach(found ->
                            findings.broken("unreadable " + found, "no consumer can read %s".formatted(found)));
        }
    }

    private static void judge(Log log, Findings findings) {
        Map<String, Told> told = new HashMap<>();
        Map<String, String> subjectOfId = new HashMap<>();
        for (Event event : log.records()) {
            told.computeIfAbsent(event.subject(), _ -> new Told(log)).take(event, findings);
            String subject = subjectOfId.putIfAbsent(event.id(), event.subject());
            if (subject != null && !subject.equals(event.subject())) {
                findings.broken(
                        "id " + event.id(),
                        "%s: %s has the id of an event of %s".formatted(log.topic(), event, subject));
            }
        }
        findings.count("subjects", told.size());
    }

    /** What one subject has told so far. */
    private static final class Told {

        private final Log log;
        private final Map<Long, String> ids = new HashMap<>();
        private final Set<String> known = new HashSet<>();
        private long last;

        Told(Log log) {
            this.log = log;
        }

        void take(Event event, Findings findings) {
            String before = ids.putIfAbsent(event.sequence(), event.id());
            boolean another = known.add(event.id());
            if (before != null && before.equals(event.id())) {
                findings.count("repeats", 1);
                return;
            }
            String about = "%s %s %d".formatted(log.topic(), event.subject(), event.sequence());
            if (before != null) {
                findings.broken(
                        about, "%s: fork: %s comes under the number of %s".formatted(log.topic(), event, before));
            } else if (!another) {
                findings.broken(about, "%s: %s was told under another number before".formatted(log.topic(), event));
            } else if (log.keepsEverything() && event.sequence() != last + 1) {
                findings.broken(about, "%s: hole: %s follows #%d".formatted(log.topic(), event, last));
            } else if (event.sequence() < last) {
                findings.broken(about, "%s: %s is older than #%d, which it covers".formatted(log.topic(), event, last));
            }
            last = Math.max(last, event.sequence());
        }
    }
}
