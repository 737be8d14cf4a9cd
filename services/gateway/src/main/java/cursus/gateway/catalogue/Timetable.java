package cursus.gateway.catalogue;

import cursus.gateway.portal.Text;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/** The dated half-days of a cohort. */
public record Timetable(List<Session> sessions) {

    /** Local times, where the session takes place. */
    public record Session(
            Optional<String> session,
            Module module,
            LocalDateTime startsAt,
            LocalDateTime endsAt,
            Optional<Place> place,
            Optional<Integer> sequence) {}

    /** The module that the session belongs to. */
    public record Module(int number, Text title) {}

    /** Where it takes place. */
    public record Place(String name, Optional<String> address, Optional<String> kind) {}

    /** All sessions together. */
    public Duration total() {
        return sessions.stream()
                .map(session -> Duration.between(session.startsAt(), session.endsAt()))
                .reduce(Duration.ZERO, Duration::plus);
    }
}
