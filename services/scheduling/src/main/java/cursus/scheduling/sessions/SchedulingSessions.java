package cursus.scheduling.sessions;

import cursus.messaging.Cause;
import cursus.messaging.Decision;
import cursus.scheduling.trainers.Trainers;
import java.util.List;
import java.util.Optional;

/** A training officer schedules class sessions of an announced cohort, several in one act. */
public final class SchedulingSessions {

    private final Timetables timetables;
    private final NamingTrainers naming;

    public SchedulingSessions(Timetables timetables, Trainers trainers) {
        this.timetables = timetables;
        this.naming = new NamingTrainers(trainers);
    }

    /** @param act a fresh id, from which the sessions' ids follow */
    public Decision<Timetable, SchedulingRefusal> schedule(
            String cohort, List<SessionPlan> plans, String act, Cause cause) {
        Optional<SchedulingRefusal> refusal =
                naming.refusalOf(plans.stream().map(SessionPlan::trainers).toList());
        return timetables.decide(
                cohort,
                cause,
                present -> present.map(
                                timetable -> refusal.<Decision<Timetable, SchedulingRefusal>>map(Decision::rejected)
                                        .orElseGet(() -> timetable.with(plans, act)))
                        .orElseGet(() -> Decision.rejected(new SchedulingRefusal.UnknownCohort(cohort))));
    }
}
