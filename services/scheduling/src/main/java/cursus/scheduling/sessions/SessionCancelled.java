package cursus.scheduling.sessions;

import cursus.messaging.DomainEvent;
import java.time.LocalDateTime;
import java.time.ZoneId;

/**
 * A class session will not take place. It says when and where it would have been.
 *
 * @param revision one more than how often it was moved, so that it follows on the last move
 */
public record SessionCancelled(
        String session,
        String cohort,
        TaughtModule module,
        LocalDateTime startsAt,
        LocalDateTime endsAt,
        ZoneId zone,
        Place place,
        int revision,
        Act act)
        implements DomainEvent {

    static SessionCancelled of(String cohort, ClassSession session, Act act) {
        return new SessionCancelled(
                session.session(),
                cohort,
                session.module(),
                session.startsAt(),
                session.endsAt(),
                session.zone(),
                session.place(),
                session.moves() + 1,
                act);
    }
}
