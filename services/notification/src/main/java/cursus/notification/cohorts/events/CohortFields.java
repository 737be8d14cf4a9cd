package cursus.notification.cohorts.events;

import cursus.notification.cohorts.Cohort;
import cursus.notification.languages.Text;
import java.time.LocalDate;
import java.util.Optional;

/** What notification reads of CohortAnnounced and CohortChanged. */
record CohortFields(String cohort, String programme, TitleFields title, LocalDate startsOn, LocalDate endsOn) {

    record TitleFields(String fr, Optional<String> en) {}

    Cohort toCohort() {
        return new Cohort(cohort, new Text(title.fr(), title.en()), startsOn, endsOn, Optional.of(programme));
    }
}
