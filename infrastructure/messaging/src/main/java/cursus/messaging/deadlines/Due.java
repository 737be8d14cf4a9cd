package cursus.messaging.deadlines;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;

/**
 * When a timer fires: at an instant, or at a civil time, which becomes an instant only when it is asked for, by the rules
 * that its zone then has. A civil time that the clocks leap over means as much later as they leap; one that comes twice
 * means the first.
 *
 * @param at an instant, where there is no civil time
 * @param civil a civil time, where there is no instant
 */
public record Due(Optional<Instant> at, Optional<Civil> civil) {

    /** What a wall clock shows in a zone. */
    public record Civil(LocalDateTime time, ZoneId zone) {}

    public Due {
        if (at.isPresent() == civil.isPresent()) {
            throw new IllegalArgumentException("either an instant or a civil time");
        }
    }

    public static Due at(Instant instant) {
        return new Due(Optional.of(instant), Optional.empty());
    }

    public static Due at(LocalDateTime time, ZoneId zone) {
        return new Due(Optional.empty(), Optional.of(new Civil(time, zone)));
    }

    public Instant instant() {
        return at.or(() -> civil.map(
                        wall -> ZonedDateTime.of(wall.time(), wall.zone()).toInstant()))
                .orElseThrow();
    }
}
