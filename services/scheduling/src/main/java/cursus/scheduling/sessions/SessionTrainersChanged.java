package cursus.scheduling.sessions;

import cursus.messaging.DomainEvent;
import java.util.List;

/**
 * Others teach a class session, or nobody is named for it any more; it takes place when and where it did.
 *
 * @param trainers the ids of those who teach from now on, in the order in which they are named
 */
public record SessionTrainersChanged(String session, String cohort, List<String> trainers, Act act)
        implements DomainEvent {

    static SessionTrainersChanged of(String cohort, ClassSession session, Act act) {
        return new SessionTrainersChanged(session.session(), cohort, session.namedTrainers(), act);
    }
}
