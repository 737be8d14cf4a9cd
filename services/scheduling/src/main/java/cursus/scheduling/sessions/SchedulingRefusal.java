package cursus.scheduling.sessions;

import java.time.LocalDateTime;
import java.util.List;

/** Why class sessions are not scheduled: none of them. */
public sealed interface SchedulingRefusal {

    /** No cohort with this code was announced, as far as scheduling knows. */
    record UnknownCohort(String cohort) implements SchedulingRefusal {}

    /**
     * Two sessions of the cohort would happen at the same time.
     *
     * @param index which of the planned sessions, from 1
     * @param startsAt when the session begins that is in its way
     */
    record SessionsOverlap(int index, LocalDateTime startsAt, LocalDateTime endsAt) implements SchedulingRefusal {}

    /** The timetable would hold more sessions than a cohort may have. */
    record TooManySessions(int wanted, int most) implements SchedulingRefusal {}

    /** What was sent contradicts itself. */
    record Invalid(List<BrokenRule> rules) implements SchedulingRefusal {}
}
