package cursus.checker.invariants;

import cursus.checker.seen.Event;
import cursus.checker.seen.Snapshot;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Each confirmation comes to one notification, and no event to two of a kind. A mail that its server refused for good, or
 * for two days, ends as NotificationFailed, which is told as well.
 */
final class ToldOnce implements Invariant {

    private static final String CONFIRMED = "enrolment-confirmed";

    @Override
    public String name() {
        return "each confirmation is announced once";
    }

    @Override
    public void judge(Snapshot seen, Findings findings) {
        Map<String, List<Event>> endings = new HashMap<>();
        seen.logs()
                .deliveries()
                .events()
                .filter(ToldOnce::isEnding)
                .forEach(event -> endings.computeIfAbsent(
                                event.text("cause") + " " + event.text("template"), _ -> new ArrayList<>())
                        .add(event));
        Map<String, Event> confirmed = seen.logs()
                .files()
                .events("EnrolmentConfirmed")
                .collect(Collectors.toMap(Event::id, event -> event, (first, _) -> first));
        findings.count("confirmations", confirmed.size());
        findings.count("notifications", endings.size());
        findings.count("given up", count("NotificationFailed", endings));
        endings.forEach((what, told) -> {
            if (told.size() > 1) {
                findings.broken(what, "of event and message %s was told %s".formatted(what, told));
            }
        });
        confirmed.forEach((id, event) -> {
            if (!endings.containsKey(id + " " + CONFIRMED)) {
                findings.unsettled(id, "%s was told to nobody".formatted(event));
            }
        });
    }

    private static boolean isEnding(Event event) {
        return event.is("NotificationSent") || event.is("NotificationFailed");
    }

    private static long count(String name, Map<String, List<Event>> endings) {
        return endings.values().stream()
                .flatMap(List::stream)
                .filter(event -> event.is(name))
                .count();
    }
}
