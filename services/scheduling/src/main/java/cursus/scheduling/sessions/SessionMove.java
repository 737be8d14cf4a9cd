package cursus.scheduling.sessions;

import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * When, and perhaps where, a class session is to take place instead, in local time.
 *
 * @param place absent where it stays
 */
public record SessionMove(String session, LocalDateTime startsAt, LocalDateTime endsAt, Optional<Place> place) {

    public SessionMove {
        startsAt = startsAt.truncatedTo(ChronoUnit.SECONDS);
        endsAt = endsAt.truncatedTo(ChronoUnit.SECONDS);
    }

    /** What the session would be planned as; whoever teaches it still does. */
    SessionPlan planFor(ClassSession session) {
        return new SessionPlan(
                session.module(), startsAt, endsAt, place.orElseGet(session::place), session.namedTrainers());
    }
}
