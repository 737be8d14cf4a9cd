package cursus.notification.sessions;

import cursus.notification.languages.Text;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;

/**
 * A dated half-day of a module. Its times are civil: they become instants only where they are used, by the rules of the
 * zone at that time.
 *
 * @param act the one that scheduled it; in news of a change, the one that changed it
 * @param revision absent while it is as it was scheduled
 */
public record ClassSession(
        String session,
        String cohort,
        int moduleNumber,
        Text moduleTitle,
        LocalDateTime startsAt,
        LocalDateTime endsAt,
        String zone,
        Place place,
        Act act,
        Optional<Revision> revision) {

    public ZonedDateTime start() {
        return startsAt.atZone(ZoneId.of(zone));
    }

    public ZonedDateTime end() {
        return endsAt.atZone(ZoneId.of(zone));
    }

    /** How often it has been changed: what calendars call so. */
    public int sequence() {
        return revision.map(Revision::number).orElse(0);
    }

    public boolean cancelled() {
        return revision.map(Revision::cancelled).orElse(false);
    }

    ClassSession scheduledBy(Act other) {
        return new ClassSession(
                session, cohort, moduleNumber, moduleTitle, startsAt, endsAt, zone, place, other, revision);
    }
}
