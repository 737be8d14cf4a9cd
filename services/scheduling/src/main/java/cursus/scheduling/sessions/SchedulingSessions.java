package cursus.scheduling.sessions;

import cursus.messaging.Cause;
import cursus.messaging.Decision;
import java.util.List;

/** A training officer schedules class sessions of an announced cohort, several in one act. */
public final class SchedulingSessions {

    private final Timetables timetables;

    public SchedulingSessions(Timetables timetables) {
        this.timetables = timetables;
    }

    /** @param act a fresh id, from which the sessions' ids follow */
    public Decision<Timetable, SchedulingRefusal> schedule(
            String cohort, List<SessionPlan> plans, String act, Cause cause) {
        return timetables.decide(
                cohort,
                cause,
                present -> present.map(timetable -> timetable.with(plans, act))
                        .orElseGet(() -> Decision.rejected(new SchedulingRefusal.UnknownCohort(cohort))));
    }
}
