package cursus.notification.deliveries;

import cursus.notification.cohorts.Cohort;
import cursus.notification.people.Person;
import cursus.notification.programmes.Programme;
import cursus.notification.trainers.Trainer;
import java.util.Map;
import java.util.Optional;

/**
 * Everything that a message says.
 *
 * @param programme absent where the template does not say what is taught
 * @param sessions none where the template carries none, or none is known
 * @param trainers of the sessions that it lists, by their ids; none where the template lists none
 * @param token of the links by which somebody confirms that they want to be told, or ends it; absent for participants
 */
public record Facts(
        Occasion occasion,
        Person person,
        Cohort cohort,
        Optional<Programme> programme,
        SessionFacts sessions,
        Map<String, Trainer> trainers,
        Optional<String> token) {

    public Facts {
        trainers = Map.copyOf(trainers);
    }

    /** For a participant, of sessions that name no trainer. */
    public Facts(
            Occasion occasion, Person person, Cohort cohort, Optional<Programme> programme, SessionFacts sessions) {
        this(occasion, person, cohort, programme, sessions, Map.of(), Optional.empty());
    }
}
