package cursus.scheduling.sessions;

import java.time.LocalDateTime;
import java.util.List;

/** Why class sessions are not scheduled, changed or cancelled: none of them. */
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

    /** The cohort has no session with this id, or no longer. */
    record UnknownSession(String session) implements SchedulingRefusal {}

    /**
     * What has begun can't be changed or cancelled any more.
     *
     * @param index which of the sessions that were sent, from 1
     */
    record SessionBegun(int index, LocalDateTime startsAt) implements SchedulingRefusal {}

    /** What was sent contradicts itself. */
    record Invalid(List<BrokenRule> rules) implements SchedulingRefusal {}
}
