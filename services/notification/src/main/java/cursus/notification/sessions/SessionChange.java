package cursus.notification.sessions;

import java.time.LocalDateTime;
import java.util.Optional;

/**
 * What an act did to one class session.
 *
 * @param session as it is since; of a cancelled one, as it would have been
 * @param before of a moved one: when and where it would have been
 */
public record SessionChange(ClassSession session, Optional<Before> before) {

    /** In the zone of the session. */
    public record Before(LocalDateTime startsAt, LocalDateTime endsAt, Place place) {}
}
