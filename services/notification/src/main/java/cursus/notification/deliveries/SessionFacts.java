package cursus.notification.deliveries;

import cursus.notification.sessions.ClassSession;
import cursus.notification.sessions.SessionChange;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The class sessions of which a message tells.
 *
 * @param listed those that it announces, or takes back with the whole enrolment
 * @param before those of which the reader knows already
 * @param changes those that were moved or cancelled, each with what it was
 */
public record SessionFacts(List<ClassSession> listed, List<ClassSession> before, List<SessionChange> changes) {

    public static final SessionFacts NONE = new SessionFacts(List.of(), List.of(), List.of());

    public SessionFacts {
        listed = List.copyOf(listed);
        before = List.copyOf(before);
        changes = List.copyOf(changes);
    }

    public static SessionFacts listing(List<ClassSession> sessions) {
        return new SessionFacts(sessions, List.of(), List.of());
    }

    public static SessionFacts changing(List<SessionChange> changes) {
        return new SessionFacts(List.of(), List.of(), changes);
    }

    boolean tellNothingNew() {
        return listed.isEmpty() && changes.isEmpty();
    }

    /** The ids of all who teach what is listed. */
    Set<String> trainers() {
        return Stream.concat(listed.stream(), before.stream())
                .flatMap(session -> session.namedTrainers().stream())
                .collect(Collectors.toSet());
    }

    List<ToldSession> told() {
        return Stream.concat(listed.stream(), changes.stream().map(SessionChange::session))
                .map(ToldSession::of)
                .toList();
    }
}
