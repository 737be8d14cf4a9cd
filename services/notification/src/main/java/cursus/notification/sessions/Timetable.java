package cursus.notification.sessions;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The sessions of one cohort that are known here, in order of time, the cancelled ones among them. */
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

    /** A session that was moved or cancelled; which act it was scheduled by stays. */
    Timetable changed(ClassSession session) {
        return sessions.stream()
                .filter(known -> known.session().equals(session.session()))
                .findFirst()
                .map(known -> with(session.scheduledBy(known.act())))
                .orElse(this);
    }

    /** Nothing else changes: neither its revision nor the act that it was scheduled by. */
    Timetable taughtBy(TrainersChange change) {
        return sessions.stream()
                .filter(known -> known.session().equals(change.session()))
                .findFirst()
                .map(known -> with(known.taughtBy(change.trainers())))
                .orElse(this);
    }

    /** Whether this session has arrived here, as it is or as it became. */
    public boolean holds(ClassSession session) {
        return sessions.stream()
                .anyMatch(known -> known.session().equals(session.session()) && known.sequence() >= session.sequence());
    }

    /** Whether this session has been changed since. */
    public boolean hasReplaced(ClassSession session) {
        return sessions.stream()
                .anyMatch(known -> known.session().equals(session.session()) && known.sequence() > session.sequence());
    }

    /** At least one session was scheduled, and no act has half arrived. */
    public boolean complete() {
        return !sessions.isEmpty() && sessions.stream().allMatch(ofWholeActs());
    }

    /** The sessions that take place, of those acts that have wholly arrived. */
    public List<ClassSession> arrived() {
        return sessions.stream()
                .filter(ofWholeActs())
                .filter(session -> !session.cancelled())
                .toList();
    }

    private Predicate<ClassSession> ofWholeActs() {
        Map<String, Long> known = sessions.stream()
                .map(ClassSession::act)
                .distinct()
                .collect(Collectors.groupingBy(Act::id, Collectors.counting()));
        return session ->
                known.getOrDefault(session.act().id(), 0L) >= session.act().size();
    }
}
