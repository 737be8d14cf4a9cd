package cursus.scheduling.sessions;

import cursus.messaging.Decision;
import java.util.ArrayList;
import java.util.List;

/** Judges what a timetable would be with some of its sessions taught by others. They are known, and none of them has begun. */
final class Teaching {

    private final Timetable timetable;
    private final List<ClassSession> before;
    private final List<ClassSession> others;
    private final List<SessionTeaching> teachings;

    Teaching(Timetable timetable, List<String> ids, List<SessionTeaching> teachings) {
        this.timetable = timetable;
        this.before = ids.stream().map(timetable::session).toList();
        this.others = timetable.others(ids);
        this.teachings = List.copyOf(teachings);
    }

    Decision<Timetable, SchedulingRefusal> asOne(String act) {
        List<BrokenRule> unchanged = unchanged();
        return unchanged.isEmpty() ? taught(act) : Decision.rejected(new SchedulingRefusal.Invalid(unchanged));
    }

    private List<BrokenRule> unchanged() {
        List<BrokenRule> unchanged = new ArrayList<>();
        for (int index = 0; index < teachings.size(); index++) {
            if (before.get(index).namedTrainers().equals(teachings.get(index).trainers())) {
                unchanged.add(new BrokenRule("sessions[%d].trainers".formatted(index), "same-trainers", List.of()));
            }
        }
        return unchanged;
    }

    private Decision<Timetable, SchedulingRefusal> taught(String act) {
        List<ClassSession> all = new ArrayList<>(others);
        List<SessionTrainersChanged> events = new ArrayList<>();
        for (int index = 0; index < teachings.size(); index++) {
            ClassSession session =
                    before.get(index).taughtBy(teachings.get(index).trainers());
            all.add(session);
            events.add(
                    SessionTrainersChanged.of(timetable.cohort(), session, new Act(act, index + 1, teachings.size())));
        }
        return Decision.accepted(timetable.holding(all), events);
    }
}
