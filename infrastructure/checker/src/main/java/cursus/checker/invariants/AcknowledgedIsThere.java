package cursus.checker.invariants;

import cursus.checker.seen.Acknowledged;
import cursus.checker.seen.Event;
import cursus.checker.seen.Snapshot;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Whatever somebody got a good answer to has its event. */
final class AcknowledgedIsThere implements Invariant {

    private static final Map<String, String> EVENTS = Map.of(
            "requested", "EnrolmentRequested",
            "confirmed", "EnrolmentConfirmed",
            "cancelled", "EnrolmentCancelled");

    @Override
    public String name() {
        return "what was acknowledged is there";
    }

    @Override
    public void judge(Snapshot seen, Findings findings) {
        Set<String> told = seen.logs()
                .files()
                .events()
                .map(event -> key(event.name(), event))
                .collect(Collectors.toSet());
        findings.count("acts", seen.acknowledged().size());
        for (Acknowledged act : seen.acknowledged()) {
            String event = EVENTS.getOrDefault(act.act(), act.act());
            if (!told.contains(event + " " + act.enrolment())) {
                findings.unsettled(
                        act.act() + act.enrolment(),
                        "%s: enrolment %s was %s at %s, and no %s tells of it"
                                .formatted(act.cohort(), act.enrolment(), act.act(), act.at(), event));
            }
        }
    }

    private static String key(String name, Event event) {
        return name + " " + event.enrolment();
    }
}
