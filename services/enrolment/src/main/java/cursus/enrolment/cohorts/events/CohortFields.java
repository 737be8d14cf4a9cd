package cursus.enrolment.cohorts.events;

import cursus.enrolment.cohorts.Cohort;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.joda.money.Money;

/** What enrolment reads of CohortAnnounced and CohortChanged. */
record CohortFields(
        String cohort,
        String programme,
        Map<String, String> title,
        LocalDate startsOn,
        LocalDate endsOn,
        int capacity,
        Money price,
        Registration registration,
        Duration holdFor,
        Duration offerFor) {

    record Registration(Optional<Instant> opensAt, Optional<Instant> closesAt) {}

    Cohort toCohort() {
        return new Cohort(
                cohort,
                programme,
                title,
                startsOn,
                endsOn,
                capacity,
                price,
                registration.opensAt(),
                registration.closesAt(),
                holdFor,
                offerFor);
    }
}
