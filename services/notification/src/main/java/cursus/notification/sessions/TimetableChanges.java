package cursus.notification.sessions;

import cursus.messaging.Aggregates;
import java.time.Instant;
import java.util.List;

/** What acts did to timetables, by the act's id. */
public interface TimetableChanges extends Aggregates<TimetableChange> {

    /** Those of a cohort's timetable that were decided after this instant, the latest first, at most {@code limit}. */
    List<TimetableChange> after(String cohort, Instant instant, int limit);
}
