package cursus.scheduling.sessions;

import cursus.messaging.Decision;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Judges what a timetable would be with some of its sessions moved. They are known, and none of them has begun. */
final class Moving {

    private final Timetable timetable;
    private final List<ClassSession> before;
    private final List<ClassSession> others;
    private final List<SessionPlan> plans;
    private final Instant now;

    Moving(Timetable timetable, List<String> ids, List<SessionMove> moves, Instant now) {
        this.timetable = timetable;
        this.before = ids.stream().map(timetable::session).toList();
        this.others = timetable.others(ids);
        List<SessionPlan> planned = new ArrayList<>();
        for (int index = 0; index < moves.size(); index++) {
            planned.add(moves.get(index).planFor(before.get(index)));
        }
        this.plans = List.copyOf(planned);
        this.now = now;
    }

    Decision<Timetable, SchedulingRefusal> asOne(String act) {
        List<BrokenRule> broken = brokenRules();
        if (!broken.isEmpty()) {
            return Decision.rejected(new SchedulingRefusal.Invalid(broken));
        }
        Optional<SchedulingRefusal> overlap = Timetable.overlapOf(plans, others);
        return overlap.<Decision<Timetable, SchedulingRefusal>>map(Decision::rejected)
                .orElseGet(() -> moved(act));
    }

    private Decision<Timetable, SchedulingRefusal> moved(String act) {
        List<ClassSession> all = new ArrayList<>(others);
        List<SessionMoved> events = new ArrayList<>();
        for (int index = 0; index < plans.size(); index++) {
            ClassSession session = before.get(index).movedTo(plans.get(index));
            all.add(session);
            events.add(SessionMoved.of(
                    timetable.cohort(), before.get(index), session, new Act(act, index + 1, plans.size())));
        }
        return Decision.accepted(timetable.holding(all), events);
    }

    private List<BrokenRule> brokenRules() {
        List<BrokenRule> broken = new ArrayList<>();
        for (int index = 0; index < plans.size(); index++) {
            String path = "sessions[%d].".formatted(index);
            broken.addAll(plans.get(index).rulesBrokenAfter(LocalDateTime.MIN, path));
            if (before.get(index).isPlannedAs(plans.get(index))) {
                broken.add(new BrokenRule(path + "startsAt", "not-moved", List.of()));
            }
            if (before.get(index).movedTo(plans.get(index)).hasBegunBy(now)) {
                broken.add(new BrokenRule(
                        path + "startsAt",
                        "moved-into-past",
                        List.of(plans.get(index).startsAt())));
            }
        }
        return broken;
    }
}
