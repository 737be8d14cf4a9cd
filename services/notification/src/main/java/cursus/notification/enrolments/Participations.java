package cursus.notification.enrolments;

import cursus.messaging.Aggregates;
import java.util.List;

/** Confirmed seats, and those that were given up, by the enrolment's id. */
public interface Participations extends Aggregates<Participation> {

    /**
     * The confirmed ones of a cohort, in order of id, after the id {@code after} (empty for the first), at most
     * {@code limit}.
     */
    List<Participation> confirmedIn(String cohort, String after, int limit);
}
