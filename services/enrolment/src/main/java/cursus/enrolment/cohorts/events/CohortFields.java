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
        TitleFields title,
        LocalDate startsOn,
        LocalDate endsOn,
        int capacity,
        Money price,
        Registration registration,
        Duration holdFor,
        Duration offerFor,
        Optional<String> admission) {

    private static final String BY_SELECTION = "SELECTIVE";

    /** The languages that enrolment passes on; one that is added later is passed over. */
    record TitleFields(String fr, Optional<String> en) {

        Map<String, String> byLanguage() {
            return en.map(english -> Map.of("fr", fr, "en", english)).orElseGet(() -> Map.of("fr", fr));
        }
    }

    record Registration(Optional<Instant> opensAt, Optional<Instant> closesAt) {}

    Cohort toCohort() {
        return new Cohort(
                cohort,
                programme,
                title.byLanguage(),
                startsOn,
                endsOn,
                capacity,
                price,
                registration.opensAt(),
                registration.closesAt(),
                holdFor,
                offerFor,
                Optional.of(admission.filter(BY_SELECTION::equals).isPresent()),
                Optional.empty());
    }
}
