package cursus.notification.cohorts.events;

import cursus.notification.cohorts.Cohort;
import cursus.notification.languages.Text;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** What notification reads of CohortAnnounced and CohortChanged. */
record CohortFields(
        String cohort,
        String programme,
        TitleFields title,
        LocalDate startsOn,
        LocalDate endsOn,
        WindowFields registration) {

    record TitleFields(String fr, Optional<String> en) {}

    record WindowFields(Optional<Instant> opensAt, Optional<Instant> closesAt) {}

    /** Of an event that only says of which cohort it is. */
    record CodeFields(String cohort) {}

    Cohort toCohort() {
        return new Cohort(
                cohort,
                new Text(title.fr(), title.en()),
                startsOn,
                endsOn,
                Optional.of(programme),
                registration.opensAt(),
                registration.closesAt(),
                Optional.empty());
    }
}
