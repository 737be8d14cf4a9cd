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
 * @param selective whether seats are given by a review of applications; absent, like {@code cancelled}, in what was
 *     written before it was kept
 * @param cancelled whether it will not take place
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
        Duration offerFor,
        Optional<Boolean> selective,
        Optional<Boolean> cancelled) {

    public Cohort {
        title = Map.copyOf(title);
    }

    /** Rather than choosing among applications. */
    public boolean takesWhoeverComesFirst() {
        return !selective.orElse(false);
    }

    public boolean wasCancelled() {
        return cancelled.orElse(false);
    }

    Cohort cancelledNow() {
        return new Cohort(
                cohort,
                programme,
                title,
                startsOn,
                endsOn,
                capacity,
                price,
                opensAt,
                closesAt,
                holdFor,
                offerFor,
                selective,
                Optional.of(true));
    }

    public boolean isNotYetOpen(Instant now) {
        return opensAt.map(now::isBefore).orElse(true);
    }

    public boolean isClosed(Instant now) {
        return closesAt.map(closing -> !now.isBefore(closing)).orElse(false);
    }
}
