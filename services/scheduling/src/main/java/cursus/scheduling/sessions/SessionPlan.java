package cursus.scheduling.sessions;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A class session that a training officer wants to take place, in local time; nobody plans fractions of seconds.
 *
 * @param trainers the ids of those who are to teach, in the order in which they are named
 */
public record SessionPlan(
        TaughtModule module, LocalDateTime startsAt, LocalDateTime endsAt, Place place, List<String> trainers) {

    private static final int FIRST_YEAR = 1970;
    private static final int LAST_YEAR = 9999;
    private static final Duration LONGEST = Duration.ofHours(12);

    public SessionPlan {
        startsAt = startsAt.truncatedTo(ChronoUnit.SECONDS);
        endsAt = endsAt.truncatedTo(ChronoUnit.SECONDS);
        trainers = List.copyOf(trainers);
    }

    /** What is wrong with it where the plan before it starts at {@code previous}. */
    List<BrokenRule> rulesBrokenAfter(LocalDateTime previous, String path) {
        List<BrokenRule> broken = new ArrayList<>();
        outOfRange(startsAt, path + "startsAt").ifPresent(broken::add);
        outOfRange(endsAt, path + "endsAt").ifPresent(broken::add);
        wrongLength(path + "endsAt").ifPresent(broken::add);
        if (startsAt.isBefore(previous)) {
            broken.add(new BrokenRule(path + "startsAt", "not-in-order", List.of(startsAt, previous)));
        }
        return List.copyOf(broken);
    }

    private static Optional<BrokenRule> outOfRange(LocalDateTime time, String field) {
        return time.getYear() < FIRST_YEAR || time.getYear() > LAST_YEAR
                ? Optional.of(new BrokenRule(field, "date-out-of-range", List.of(FIRST_YEAR, LAST_YEAR)))
                : Optional.empty();
    }

    /** Class sessions are part of somebody's day: what is longer is a slip of the hand, and would block a whole timetable. */
    private Optional<BrokenRule> wrongLength(String field) {
        if (!endsAt.isAfter(startsAt)) {
            return Optional.of(new BrokenRule(field, "ends-before-start", List.of(startsAt, endsAt)));
        }
        if (!endsAt.toLocalDate().equals(startsAt.toLocalDate())) {
            return Optional.of(new BrokenRule(field, "not-one-day", List.of(startsAt, endsAt)));
        }
        if (endsAt.isAfter(startsAt.plus(LONGEST))) {
            return Optional.of(new BrokenRule(field, "too-long", List.of(LONGEST.toHours(), startsAt, endsAt)));
        }
        return Optional.empty();
    }

    boolean overlaps(LocalDateTime otherStart, LocalDateTime otherEnd) {
        return startsAt.isBefore(otherEnd) && otherStart.isBefore(endsAt);
    }
}
