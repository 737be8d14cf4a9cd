package cursus.notification.sessions;

import cursus.messaging.Aggregates;
import java.util.List;

/** Timetables, by cohort. */
public interface Timetables extends Aggregates<Timetable> {

    /** The codes of the cohorts in which this trainer is named, after the code {@code after}, at most {@code limit}. */
    List<String> naming(String trainer, String after, int limit);
}
