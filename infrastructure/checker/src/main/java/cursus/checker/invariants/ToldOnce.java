package cursus.checker.invariants;

import cursus.checker.seen.Event;
import cursus.checker.seen.Snapshot;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Each confirmation comes to one notification, and nothing to two of a kind for one person, unless somebody ordered that
 * it be sent again: each order allows one more. What many are told of, such as a move of sessions, is told to each. A confirmation
 * whose enrolment was cancelled before its mail left needs none any more. A mail that its server refused for good, or for two days, ends as
 * NotificationFailed, which is told as well.
 */
final class ToldOnce implements Invariant {

    private static final String CONFIRMED = "enrolment-confirmed";

    @Override
    public String name() {
        return "each confirmation is announced once";
    }

    @Override
    public void judge(Snapshot seen, Findings findings) {
        Map<Message, List<Event>> endings = new HashMap<>();
        seen.logs()
                .deliveries()
                .events()
                .filter(ToldOnce::isEnding)
                .forEach(event -> endings.computeIfAbsent(Message.of(event), _ -> new ArrayList<>())
                        .add(event));
        Map<Message, Long> ordered = seen.logs()
                .deliveries()
                .events("NotificationResendOrdered")
                .collect(Collectors.groupingBy(Message::of, Collectors.counting()));
        Map<String, Event> confirmed = seen.logs()
                .files()
                .events("EnrolmentConfirmed")
                .collect(Collectors.toMap(Event::id, event -> event, (first, _) -> first));
        findings.count("confirmations", confirmed.size());
        findings.count("notifications", endings.size());
        findings.count("given up", count("NotificationFailed", endings));
        endings.forEach((what, told) -> {
            if (told.size() > 1 + ordered.getOrDefault(what, 0L)) {
                findings.broken(what.cause(), "of %s was told %s".formatted(what, told));
            }
        });
        Set<String> announced = announced(endings.keySet());
        Set<String> cancelled = cancelled(seen);
        confirmed.forEach((id, event) -> {
            if (!announced.contains(id) && !cancelled.contains(event.text("enrolment"))) {
                findings.unsettled(id, "%s was told to nobody".formatted(event));
            }
        });
    }

    /** The ids of the confirmations that were told. */
    private static Set<String> announced(Set<Message> told) {
        return told.stream()
                .filter(message -> message.template().equals(CONFIRMED))
                .map(Message::cause)
                .collect(Collectors.toSet());
    }

    private static Set<String> cancelled(Snapshot seen) {
        return seen.logs()
                .files()
                .events("EnrolmentCancelled")
                .map(event -> event.text("enrolment"))
                .collect(Collectors.toSet());
    }

    /** What is told at most once, and then once more for each order. */
    private record Message(String cause, String template, String person) {

        static Message of(Event event) {
            return new Message(event.text("cause"), event.text("template"), event.text("person"));
        }
    }

    private static boolean isEnding(Event event) {
        return event.is("NotificationSent") || event.is("NotificationFailed");
    }

    private static long count(String name, Map<Message, List<Event>> endings) {
        return endings.values().stream()
                .flatMap(List::stream)
                .filter(event -> event.is(name))
                .count();
    }
}
