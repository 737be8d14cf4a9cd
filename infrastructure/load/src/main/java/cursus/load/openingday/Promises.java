package cursus.load.openingday;

import cursus.load.measuring.Bar;
import cursus.load.measuring.Figures;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Whether each cohort of the run had what is promised: a run in which one had not has failed, however fast it was. */
final class Promises {

    private final Map<String, Long> findings = new TreeMap<>();
    private final Map<String, Long> statuses = new TreeMap<>();

    /** @param cohort by a name for readers, who are told at once what is wrong with it */
    void judge(String cohort, Statuses replies, Findings found) {
        System.out.printf("  %s: replies %s%n", cohort, replies);
        if (!found.areNone()) {
            System.out.printf("  %s: BROKEN PROMISES %s%n", cohort, new TreeMap<>(found.all()));
        }
        found.all().forEach((name, count) -> findings.merge(name, count, Long::sum));
        replies.all().forEach((name, count) -> statuses.merge(name, count, Long::sum));
    }

    void tell(Figures figures) {
        statuses.forEach((name, count) -> figures.put("replies of the whole run: " + name, count.doubleValue()));
        findings.forEach((name, count) -> figures.put("of the whole run: " + name, count.doubleValue()));
    }

    List<Bar> bars() {
        return findings.entrySet().stream()
                .map(found -> Bar.atMost(0, found.getKey(), found.getValue().doubleValue()))
                .toList();
    }

    boolean areKept() {
        return bars().stream().allMatch(Bar::met);
    }
}
