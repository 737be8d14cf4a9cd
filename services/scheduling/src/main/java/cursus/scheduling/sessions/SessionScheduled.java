package cursus.scheduling.sessions;

import cursus.messaging.DomainEvent;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * A class session takes place at this time and place.
 *
 * @param trainers the ids of those who teach; absent while nobody is named
 */
public record SessionScheduled(
        String session,
        String cohort,
        TaughtModule module,
        LocalDateTime startsAt,
        LocalDateTime endsAt,
        ZoneId zone,
        Place place,
        Act act,
        Optional<List<String>> trainers)
        implements DomainEvent {

    static SessionScheduled of(String cohort, ClassSession session, Act act) {
        return new SessionScheduled(
                session.session(),
                cohort,
                session.module(),
                session.startsAt(),
                session.endsAt(),
                session.zone(),
                session.place(),
                act,
                session.trainers());
    }
}
