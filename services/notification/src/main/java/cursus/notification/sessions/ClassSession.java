package cursus.notification.sessions;

import cursus.notification.languages.Text;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/**
 * A dated half-day of a module. Its times are civil: they become instants only where they are used, by the rules of the
 * zone at that time.
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
        Act act) {

    public ZonedDateTime start() {
        return startsAt.atZone(ZoneId.of(zone));
    }

    public ZonedDateTime end() {
        return endsAt.atZone(ZoneId.of(zone));
    }
}
