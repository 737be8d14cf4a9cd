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
 */
public record Facts(
        Occasion occasion, Person person, Cohort cohort, Optional<Programme> programme, SessionFacts sessions) {}
