package cursus.enrolment.cohorts;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.joda.money.Money;

/**
 * What enrolment knows of a cohort, from catalogue's events: enough to judge by its own clock whether registration is
 * open, and to tell billing and the participant what was agreed.
 *
 * @param title by language, {@code fr} always present
 * @param opensAt empty while the opening is still to be announced
 * @param holdFor how long a seat is kept for a confirmation
 * @param offerFor how long a seat is offered to somebody who waited
 */
public record Cohort(
        String cohort,
        String programme,
        Map<String, String> title,
        LocalDate startsOn,
        LocalDate endsOn,
        int capacity,
        Money price,
        Optional<Instant> opensAt,
        Optional<Instant> closesAt,
        Duration holdFor,
        Duration offerFor) {

    public Cohort {
        title = Map.copyOf(title);
    }

    public boolean isNotYetOpen(Instant now) {
        return opensAt.map(now::isBefore).orElse(true);
    }

    public boolean isClosed(Instant now) {
        return closesAt.map(closing -> !now.isBefore(closing)).orElse(false);
    }
}
