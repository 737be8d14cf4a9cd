package cursus.checker.invariants;

import cursus.checker.seen.Event;
import cursus.checker.seen.Snapshot;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** The officer's list and the files' log know the same enrolments, in the same states: no outbox has forgotten an event. */
final class EnrolmentsAsTold implements Invariant {

    private static final String NONE = "nothing";

    private static final Map<String, String> STATES = Map.of(
            "EnrolmentRequested", "REQUESTED",
            "SeatHeld", "HELD",
            "WaitingListJoined", "WAITING",
            "SeatOffered", "OFFERED",
            "HoldExpired", "EXPIRED",
            "OfferLapsed", "LAPSED",
            "EnrolmentConfirmed", "CONFIRMED",
            "EnrolmentCancelled", "CANCELLED");

    @Override
    public String name() {
        return "the API shows each enrolment as its events tell it";
    }

    @Override
    public void judge(Snapshot seen, Findings findings) {
        findings.count("cohorts", seen.answers().cohorts().size());
        findings.count("enrolments", 0);
        Map<String, String> told = states(seen);
        Map<String, String> shown = new HashMap<>();
        seen.answers().cohorts().values().forEach(cohort -> shown.putAll(cohort.states()));
        TreeSet<String> all = new TreeSet<>(told.keySet());
        all.addAll(shown.keySet());
        for (String enrolment : all) {
            findings.count("enrolments", 1);
            String here = shown.getOrDefault(enrolment, NONE);
            String there = told.getOrDefault(enrolment, NONE);
            if (!here.equals(there)) {
                findings.unsettled(
                        enrolment,
                        "enrolment %s: the API shows %s, and its events tell %s".formatted(enrolment, here, there));
            }
        }
    }

    /** Where each enrolment stands by its last event that says so. */
    static Map<String, String> states(Snapshot seen) {
        Map<String, String> states = new HashMap<>();
        seen.logs().files().bySubject().forEach((enrolment, events) -> last(events, enrolment, states));
        return states;
    }

    private static void last(List<Event> events, String enrolment, Map<String, String> states) {
        events.stream()
                .filter(event -> STATES.containsKey(event.name()))
                .forEach(event -> states.put(enrolment, STATES.getOrDefault(event.name(), NONE)));
    }
}
