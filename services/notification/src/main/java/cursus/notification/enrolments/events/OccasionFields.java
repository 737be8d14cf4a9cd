package cursus.notification.enrolments.events;

import cursus.notification.deliveries.Occasion;
import java.time.Instant;
import java.util.Optional;

/** What notification reads of an enrolment's events; each has some of it. */
record OccasionFields(String enrolment, String cohort, String person, Optional<Instant> until, Optional<Long> ticket) {

    Occasion toOccasion() {
        return new Occasion(enrolment, cohort, person, until, ticket);
    }
}
