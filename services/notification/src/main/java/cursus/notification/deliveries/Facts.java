package cursus.notification.deliveries;

import cursus.notification.cohorts.Cohort;
import cursus.notification.people.Person;
import cursus.notification.sessions.ClassSession;
import java.util.List;

/**
 * Everything that a message says.
 *
 * @param sessions empty where the template carries none, or none is known
 */
public record Facts(Occasion occasion, Person person, Cohort cohort, List<ClassSession> sessions) {

    public Facts {
        sessions = List.copyOf(sessions);
    }
}
