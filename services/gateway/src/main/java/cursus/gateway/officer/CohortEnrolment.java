package cursus.gateway.officer;

import cursus.gateway.enrolments.Enrolment;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A line of a cohort's list of enrolments.
 *
 * @param position in the waiting list, from 1
 */
public record CohortEnrolment(
        String enrolment,
        Person person,
        Enrolment.State state,
        long ticket,
        Optional<Instant> until,
        Optional<Long> position,
        Instant requestedAt) {

    /** Who asked. */
    public record Person(String givenName, String usualName, Optional<String> email) {

        public String name() {
            return (givenName + " " + usualName).strip();
        }

        /** False while nothing is known of them but that they asked. */
        public boolean named() {
            return !name().isEmpty();
        }
    }

    /** Who takes part, as the trainer sees it. */
    public record Roster(List<Participant> participants) {}

    /** One confirmed participant. */
    public record Participant(String givenName, String usualName, String enrolment) {}
}
