package cursus.scheduling.sessions;

import cursus.messaging.DomainEvent;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * A class session takes place at another time, at another place, or both.
 *
 * @param revision how often it has been moved, this time included
 * @param before when and where it would have been
 * @param trainers the ids of those who teach, as before; absent while nobody is named
 */
public record SessionMoved(
        String session,
        String cohort,
        TaughtModule module,
        LocalDateTime startsAt,
        LocalDateTime endsAt,
        ZoneId zone,
        Place place,
        int revision,
        Before before,
        Act act,
        Optional<List<String>> trainers)
        implements DomainEvent {

    /** In the same zone. */
    public record Before(LocalDateTime startsAt, LocalDateTime endsAt, Place place) {}

    static SessionMoved of(String cohort, ClassSession before, ClassSession session, Act act) {
        return new SessionMoved(
                session.session(),
                cohort,
                session.module(),
                session.startsAt(),
                session.endsAt(),
                session.zone(),
                session.place(),
                session.moves(),
                new Before(before.startsAt(), before.endsAt(), before.place()),
                act,
                session.trainers());
    }
}
