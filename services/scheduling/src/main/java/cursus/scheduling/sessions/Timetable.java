package cursus.scheduling.sessions;

import cursus.messaging.Decision;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
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
        Optional<SchedulingRefusal> overlap = overlapOf(plans);
        if (overlap.isPresent()) {
            return Decision.rejected(overlap.get());
        }
        return scheduled(plans, act);
    }

    /** The sessions that an act scheduled, in the order in which they take place. */
    public List<ClassSession> ofAct(String act, int size) {
        Set<String> ids = IntStream.rangeClosed(1, size)
                .mapToObj(index -> ClassSession.idIn(act, index))
                .collect(Collectors.toSet());
        return sessions.stream()
                .filter(session -> ids.contains(session.session()))
                .toList();
    }

    private Decision<Timetable, SchedulingRefusal> scheduled(List<SessionPlan> plans, String act) {
        List<ClassSession> all = new ArrayList<>(sessions);
        List<SessionScheduled> events = new ArrayList<>();
        for (int index = 1; index <= plans.size(); index++) {
            ClassSession session = ClassSession.of(plans.get(index - 1), ZONE, act, index);
            all.add(session);
            events.add(SessionScheduled.of(cohort, session, new SessionScheduled.Act(act, index, plans.size())));
        }
        all.sort(IN_TIME);
        return Decision.accepted(new Timetable(cohort, all), events);
    }

    private Optional<SchedulingRefusal> overlapOf(List<SessionPlan> plans) {
        for (int index = 0; index < plans.size(); index++) {
            SessionPlan plan = plans.get(index);
            for (ClassSession present : sessions) {
                if (plan.overlaps(present.startsAt(), present.endsAt())) {
                    return Optional.of(
                            new SchedulingRefusal.SessionsOverlap(index + 1, present.startsAt(), present.endsAt()));
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
