package cursus.scheduling.sessions;

import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** A class session that a training officer wants to take place, in local time; nobody plans fractions of seconds. */
public record SessionPlan(TaughtModule module, LocalDateTime startsAt, LocalDateTime endsAt, Place place) {

    private static final int FIRST_YEAR = 1970;
    private static final int LAST_YEAR = 9999;

    public SessionPlan {
        startsAt = startsAt.truncatedTo(ChronoUnit.SECONDS);
        endsAt = endsAt.truncatedTo(ChronoUnit.SECONDS);
    }

    /** What is wrong with it where the plan before it starts at {@code previous}. */
    List<BrokenRule> rulesBrokenAfter(LocalDateTime previous, String path) {
        List<BrokenRule> broken = new ArrayList<>();
        if (startsAt.getYear() < FIRST_YEAR || endsAt.getYear() > LAST_YEAR) {
            broken.add(new BrokenRule(path + "startsAt", "date-out-of-range", List.of(FIRST_YEAR, LAST_YEAR)));
        }
        if (!endsAt.isAfter(startsAt)) {
            broken.add(new BrokenRule(path + "endsAt", "ends-before-start", List.of(startsAt, endsAt)));
        }
        if (startsAt.isBefore(previous)) {
            broken.add(new BrokenRule(path + "startsAt", "not-in-order", List.of(startsAt, previous)));
        }
        return List.copyOf(broken);
    }

    boolean overlaps(LocalDateTime otherStart, LocalDateTime otherEnd) {
        return startsAt.isBefore(otherEnd) && otherStart.isBefore(endsAt);
    }
}
