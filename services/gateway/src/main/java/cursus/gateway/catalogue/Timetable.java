package cursus.gateway.catalogue;

import cursus.gateway.portal.Text;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/** The dated half-days of a cohort. */
public record Timetable(List<Session> sessions) {

    /** Local times, where the session takes place. */
    public record Session(Module module, LocalDateTime startsAt, LocalDateTime endsAt, Optional<Place> place) {}

    /** The module that the session belongs to. */
    public record Module(int number, Text title) {}

    /** Where it takes place. */
    public record Place(String name, Optional<String> address, Optional<String> kind) {}
}
