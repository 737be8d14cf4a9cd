package cursus.scheduling.sessions;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A class session that will take place. Its times are local, with their zone: they become instants only where somebody
 * needs one, so that they stay right if the zone's rules change.
 *
 * @param revision how often it has been moved; absent while it hasn't been
 * @param trainers the ids of those who teach, in the order in which they are named; absent while nobody is
 */
public record ClassSession(
        String session,
        TaughtModule module,
        LocalDateTime startsAt,
        LocalDateTime endsAt,
        ZoneId zone,
        Place place,
        Optional<Integer> revision,
        Optional<List<String>> trainers) {

    public ClassSession {
        trainers = trainers.filter(named -> !named.isEmpty()).map(List::copyOf);
    }

    /** The id follows from the act, so that a rule that is asked twice answers the same. */
    static ClassSession of(SessionPlan plan, ZoneId zone, String act, int index) {
        return new ClassSession(
                idIn(act, index),
                plan.module(),
                plan.startsAt(),
                plan.endsAt(),
                zone,
                plan.place(),
                Optional.empty(),
                Optional.of(plan.trainers()));
    }

    static String idIn(String act, int index) {
        return UUID.nameUUIDFromBytes((act + "/" + index).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    ClassSession movedTo(SessionPlan plan) {
        return new ClassSession(
                session,
                module,
                plan.startsAt(),
                plan.endsAt(),
                zone,
                plan.place(),
                Optional.of(moves() + 1),
                trainers);
    }

    /** When and where it takes place stays, and so does its revision: a calendar has nothing to change. */
    ClassSession taughtBy(List<String> others) {
        return new ClassSession(session, module, startsAt, endsAt, zone, place, revision, Optional.of(others));
    }

    List<String> namedTrainers() {
        return trainers.orElse(List.of());
    }

    int moves() {
        return revision.orElse(0);
    }

    boolean isPlannedAs(SessionPlan plan) {
        return startsAt.equals(plan.startsAt()) && endsAt.equals(plan.endsAt()) && place.equals(plan.place());
    }

    boolean hasBegunBy(Instant now) {
        return !startsAt.atZone(zone).toInstant().isAfter(now);
    }
}
