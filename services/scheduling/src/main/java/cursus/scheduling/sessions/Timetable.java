package cursus.scheduling.sessions;

import cursus.messaging.Decision;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * When and where a cohort meets. All its sessions lie in one aggregate, so that one act is one write: all of it or
 * nothing.
 *
 * @param cohort the cohort's code, also its id
 * @param sessions in the order in which they take place
 */
public record Timetable(String cohort, List<ClassSession> sessions) {

    static final ZoneId ZONE = ZoneId.of("Europe/Paris");

    /** Keeps the document small; the longest programmes have some forty half-days. */
    static final int MOST_SESSIONS = 400;

    private static final Comparator<ClassSession> IN_TIME =
            Comparator.comparing(ClassSession::startsAt).thenComparing(ClassSession::session);

    public Timetable {
        sessions = List.copyOf(sessions);
    }

    static Timetable empty(String cohort) {
        return new Timetable(cohort, List.of());
    }

    /** Schedules all of the planned sessions as one act, or none. */
    Decision<Timetable, SchedulingRefusal> with(List<SessionPlan> plans, String act) {
        List<BrokenRule> broken = brokenRules(plans);
        if (!broken.isEmpty()) {
            return Decision.rejected(new SchedulingRefusal.Invalid(broken));
        }
        int wanted = sessions.size() + plans.size();
        if (wanted > MOST_SESSIONS) {
            return Decision.rejected(new SchedulingRefusal.TooManySessions(wanted, MOST_SESSIONS));
        }
        return overlapOf(plans, sessions)
                .<Decision<Timetable, SchedulingRefusal>>map(Decision::rejected)
                .orElseGet(() -> scheduled(plans, act));
    }

    /** Moves all of the sessions as one act, or none. */
    Decision<Timetable, SchedulingRefusal> moved(List<SessionMove> moves, String act, Instant now) {
        List<String> ids = moves.stream().map(SessionMove::session).toList();
        return unchangeable(ids, now)
                .<Decision<Timetable, SchedulingRefusal>>map(Decision::rejected)
                .orElseGet(() -> new Moving(this, ids, moves, now).asOne(act));
    }

    /** Cancels all of the sessions as one act, or none. */
    Decision<Timetable, SchedulingRefusal> without(List<String> ids, String act, Instant now) {
        Optional<SchedulingRefusal> unchangeable = unchangeable(ids, now);
        if (unchangeable.isPresent()) {
            return Decision.rejected(unchangeable.get());
        }
        List<SessionCancelled> events = new ArrayList<>();
        for (int index = 1; index <= ids.size(); index++) {
            events.add(SessionCancelled.of(cohort, session(ids.get(index - 1)), new Act(act, index, ids.size())));
        }
        return Decision.accepted(new Timetable(cohort, others(ids)), events);
    }

    /** Gives all of the sessions to other trainers as one act, or none. */
    Decision<Timetable, SchedulingRefusal> taughtBy(List<SessionTeaching> teachings, String act, Instant now) {
        List<String> ids = teachings.stream().map(SessionTeaching::session).toList();
        return unchangeable(ids, now)
                .<Decision<Timetable, SchedulingRefusal>>map(Decision::rejected)
                .orElseGet(() -> new Teaching(this, ids, teachings).asOne(act));
    }

    /** These sessions, in the order in which they take place. */
    public List<ClassSession> those(Collection<String> ids) {
        return sessions.stream()
                .filter(session -> ids.contains(session.session()))
                .toList();
    }

    List<ClassSession> others(Collection<String> ids) {
        return sessions.stream()
                .filter(session -> !ids.contains(session.session()))
                .toList();
    }

    ClassSession session(String id) {
        return those(Set.of(id)).getFirst();
    }

    /** The sessions that an act scheduled, in the order in which they take place. */
    public List<ClassSession> ofAct(String act, int size) {
        Set<String> ids = IntStream.rangeClosed(1, size)
                .mapToObj(index -> ClassSession.idIn(act, index))
                .collect(Collectors.toSet());
        return those(ids);
    }

    /** The same cohort with these sessions, put in order. */
    Timetable holding(List<ClassSession> all) {
        return new Timetable(cohort, all.stream().sorted(IN_TIME).toList());
    }

    private Optional<SchedulingRefusal> unchangeable(List<String> ids, Instant now) {
        for (int index = 0; index < ids.size(); index++) {
            String id = ids.get(index);
            if (ids.indexOf(id) < index) {
                return Optional.of(new SchedulingRefusal.Invalid(
                        List.of(new BrokenRule("sessions[%d]".formatted(index), "twice", List.of()))));
            }
            if (those(Set.of(id)).isEmpty()) {
                return Optional.of(new SchedulingRefusal.UnknownSession(id));
            }
            if (session(id).hasBegunBy(now)) {
                return Optional.of(new SchedulingRefusal.SessionBegun(
                        index + 1, session(id).startsAt()));
            }
        }
        return Optional.empty();
    }

    private Decision<Timetable, SchedulingRefusal> scheduled(List<SessionPlan> plans, String act) {
        List<ClassSession> all = new ArrayList<>(sessions);
        List<SessionScheduled> events = new ArrayList<>();
        for (int index = 1; index <= plans.size(); index++) {
            ClassSession session = ClassSession.of(plans.get(index - 1), ZONE, act, index);
            all.add(session);
            events.add(SessionScheduled.of(cohort, session, new Act(act, index, plans.size())));
        }
        return Decision.accepted(holding(all), events);
    }

    /** @param present what else takes place */
    static Optional<SchedulingRefusal> overlapOf(List<SessionPlan> plans, List<ClassSession> present) {
        for (int index = 0; index < plans.size(); index++) {
            SessionPlan plan = plans.get(index);
            for (ClassSession other : present) {
                if (plan.overlaps(other.startsAt(), other.endsAt())) {
                    return Optional.of(
                            new SchedulingRefusal.SessionsOverlap(index + 1, other.startsAt(), other.endsAt()));
                }
            }
            for (SessionPlan earlier : plans.subList(0, index)) {
                if (plan.overlaps(earlier.startsAt(), earlier.endsAt())) {
                    return Optional.of(
                            new SchedulingRefusal.SessionsOverlap(index + 1, earlier.startsAt(), earlier.endsAt()));
                }
            }
        }
        return Optional.empty();
    }

    private static List<BrokenRule> brokenRules(List<SessionPlan> plans) {
        List<BrokenRule> broken = new ArrayList<>();
        LocalDateTime previous = LocalDateTime.MIN;
        for (int index = 0; index < plans.size(); index++) {
            broken.addAll(plans.get(index).rulesBrokenAfter(previous, "sessions[%d].".formatted(index)));
            previous = plans.get(index).startsAt();
        }
        return List.copyOf(broken);
    }
}
