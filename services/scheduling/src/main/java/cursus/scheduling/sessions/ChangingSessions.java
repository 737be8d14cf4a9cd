package cursus.scheduling.sessions;

import cursus.messaging.Cause;
import cursus.messaging.Decision;
import cursus.scheduling.trainers.Trainers;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** A training officer moves, cancels or gives to other trainers class sessions that have not begun, several in one act. */
public final class ChangingSessions {

    private final Timetables timetables;
    private final NamingTrainers naming;

    public ChangingSessions(Timetables timetables, Trainers trainers) {
        this.timetables = timetables;
        this.naming = new NamingTrainers(trainers);
    }

    /** @param act a fresh id, by which whoever tells of it knows what belongs together */
    public Decision<Timetable, SchedulingRefusal> move(
            String cohort, List<SessionMove> moves, String act, Cause cause) {
        return change(cohort, cause, timetable -> timetable.moved(moves, act, cause.at()));
    }

    /** @param act as for a move */
    public Decision<Timetable, SchedulingRefusal> cancel(
            String cohort, List<String> sessions, String act, Cause cause) {
        return change(cohort, cause, timetable -> timetable.without(sessions, act, cause.at()));
    }

    /** @param act as for a move */
    public Decision<Timetable, SchedulingRefusal> teach(
            String cohort, List<SessionTeaching> teachings, String act, Cause cause) {
        Optional<SchedulingRefusal> refusal = naming.refusalOf(
                teachings.stream().map(SessionTeaching::trainers).toList());
        return change(
                cohort,
                cause,
                timetable -> refusal.<Decision<Timetable, SchedulingRefusal>>map(Decision::rejected)
                        .orElseGet(() -> timetable.taughtBy(teachings, act, cause.at())));
    }

    private Decision<Timetable, SchedulingRefusal> change(
            String cohort, Cause cause, Function<Timetable, Decision<Timetable, SchedulingRefusal>> rule) {
        return timetables.decide(
                cohort,
                cause,
                present -> present.map(rule)
                        .orElseGet(() -> Decision.rejected(new SchedulingRefusal.UnknownCohort(cohort))));
    }
}
