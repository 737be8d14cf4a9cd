package cursus.notification.deliveries;

import cursus.notification.cohorts.Cohort;
import cursus.notification.people.Person;
import cursus.notification.programmes.Programme;
import java.util.Optional;

/**
 * Everything that a message says.
 *
 * @param programme absent where the template does not say what is taught
 * @param sessions none where the template carries none, or none is known
 * @param token of the links by which somebody confirms that they want to be told, or ends it; absent for participants
 */
public record Facts(
        Occasion occasion,
        Person person,
        Cohort cohort,
        Optional<Programme> programme,
        SessionFacts sessions,
        Optional<String> token) {

    /** For a participant. */
    public Facts(
            Occasion occasion, Person person, Cohort cohort, Optional<Programme> programme, SessionFacts sessions) {
        this(occasion, person, cohort, programme, sessions, Optional.empty());
    }
}
