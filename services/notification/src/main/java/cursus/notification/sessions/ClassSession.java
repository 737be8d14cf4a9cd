package cursus.notification.sessions;

import cursus.notification.languages.Text;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;

/**
 * A dated half-day of a module. Its times are civil: they become instants only where they are used, by the rules of the
 * zone at that time.
 *
 * @param act the one that scheduled it; in news of a change, the one that changed it
 * @param revision absent while it is as it was scheduled
 * @param trainers the ids of those who teach, in the order in which they are named; absent while nobody is
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
        Optional<Revision> revision,
        Optional<List<String>> trainers) {

    public ClassSession {
        trainers = trainers.filter(named -> !named.isEmpty()).map(List::copyOf);
    }

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

    public List<String> namedTrainers() {
        return trainers.orElse(List.of());
    }

    ClassSession scheduledBy(Act other) {
        return new ClassSession(
                session, cohort, moduleNumber, moduleTitle, startsAt, endsAt, zone, place, other, revision, trainers);
    }

    ClassSession taughtBy(List<String> others) {
        return new ClassSession(
                session,
                cohort,
                moduleNumber,
                moduleTitle,
                startsAt,
                endsAt,
                zone,
                place,
                act,
                revision,
                Optional.of(others));
    }
}
