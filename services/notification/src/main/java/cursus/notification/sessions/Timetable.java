package cursus.notification.sessions;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The sessions of one cohort that are known here, in order of time. */
public record Timetable(String cohort, List<ClassSession> sessions) {

    private static final Comparator<ClassSession> BY_TIME =
            Comparator.comparing(ClassSession::startsAt).thenComparing(ClassSession::session);

    public Timetable {
        sessions = List.copyOf(sessions);
    }

    static Timetable empty(String cohort) {
        return new Timetable(cohort, List.of());
    }

    Timetable with(ClassSession session) {
        List<ClassSession> next = new ArrayList<>(sessions);
        next.removeIf(known -> known.session().equals(session.session()));
        next.add(session);
        next.sort(BY_TIME);
        return new Timetable(cohort, next);
    }

    /** At least one session is known, and no act has half arrived. */
    public boolean complete() {
        return !sessions.isEmpty() && arrived().size() == sessions.size();
    }

    /** The sessions of those acts that have wholly arrived. */
    public List<ClassSession> arrived() {
        Map<String, Long> known = sessions.stream()
                .map(ClassSession::act)
                .distinct()
                .collect(Collectors.groupingBy(Act::id, Collectors.counting()));
        return sessions.stream()
                .filter(session -> known.getOrDefault(session.act().id(), 0L)
                        >= session.act().size())
                .toList();
    }
}
