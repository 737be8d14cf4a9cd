package cursus.scheduling.sessions;

import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.UUID;

/**
 * A class session that will take place. Its times are local, with their zone: they become instants only where somebody
 * needs one, so that they stay right if the zone's rules change.
 */
public record ClassSession(
        String session, TaughtModule module, LocalDateTime startsAt, LocalDateTime endsAt, ZoneId zone, Place place) {

    /** The id follows from the act, so that a rule that is asked twice answers the same. */
    static ClassSession of(SessionPlan plan, ZoneId zone, String act, int index) {
        return new ClassSession(idIn(act, index), plan.module(), plan.startsAt(), plan.endsAt(), zone, plan.place());
    }

    static String idIn(String act, int index) {
        return UUID.nameUUIDFromBytes((act + "/" + index).getBytes(StandardCharsets.UTF_8))
                .toString();
    }
}
