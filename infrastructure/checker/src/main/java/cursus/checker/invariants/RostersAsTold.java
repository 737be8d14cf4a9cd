package cursus.checker.invariants;

import cursus.checker.seen.Event;
import cursus.checker.seen.Snapshot;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** A cohort's roster names those whose enrolments are confirmed, and nobody else. */
final class RostersAsTold implements Invariant {

    @Override
    public String name() {
        return "rosters name the confirmed, and nobody else";
    }

    @Override
    public void judge(Snapshot seen, Findings findings) {
        Map<String, String> states = EnrolmentsAsTold.states(seen);
        Map<String, Set<String>> confirmed = seen.logs()
                .files()
                .events("EnrolmentConfirmed")
                .filter(event -> states.getOrDefault(event.enrolment(), "").equals("CONFIRMED"))
                .collect(Collectors.groupingBy(
                        event -> event.text("cohort"), Collectors.mapping(Event::enrolment, Collectors.toSet())));
        findings.count("rosters", 0);
        findings.count("participants", 0);
        seen.answers()
                .cohorts()
                .forEach((cohort, answer) -> answer.roster().ifPresent(roster -> {
                    findings.count("rosters", 1);
                    findings.count("participants", roster.size());
                    Set<String> expected = confirmed.getOrDefault(cohort, Set.of());
                    tell(missing(expected, roster), "is confirmed and not on the roster", cohort, findings);
                    tell(missing(roster, expected), "is on the roster and not confirmed", cohort, findings);
                }));
    }

    private static Set<String> missing(Set<String> all, Set<String> there) {
        Set<String> rest = new HashSet<>(all);
        rest.removeAll(there);
        return rest;
    }

    private static void tell(Set<String> enrolments, String what, String cohort, Findings findings) {
        enrolments.forEach(enrolment ->
                findings.unsettled(enrolment + what, "%s: enrolment %s %s".formatted(cohort, enrolment, what)));
    }
}
