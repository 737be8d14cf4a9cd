package cursus.checker.invariants;

import cursus.checker.seen.Snapshot;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The officer's list and the files' log know the same enrolments, in the same states: no outbox has forgotten an event. */
final class EnrolmentsAsTold implements Invariant {

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
        Map<String, String> shown = new HashMap<>();
        seen.answers().cohorts().values().forEach(cohort -> shown.putAll(cohort.states()));
        findings.requireSame("enrolment", shown, states(seen));
    }

    /** Where each enrolment stands by its last event that says so. */
    static Map<String, String> states(Snapshot seen) {
        Map<String, String> states = new HashMap<>();
        seen.logs()
                .files()
                .events()
                .forEach(event -> Optional.ofNullable(STATES.get(event.name()))
                        .ifPresent(state -> states.put(event.enrolment(), state)));
        return states;
    }
}
