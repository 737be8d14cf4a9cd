package cursus.gateway.officer;

import cursus.gateway.enrolments.Enrolment;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A line of a cohort's list of enrolments. */
public record CohortEnrolment(
        String enrolment,
        Person person,
        Enrolment.State state,
        long ticket,
        Optional<Instant> until,
        Instant requestedAt) {

    /** Who asked. */
    public record Person(String givenName, String usualName, Optional<String> email) {}

    /** Who takes part, as the trainer sees it. */
    public record Roster(List<Participant> participants) {}

    /** One confirmed participant. */
    public record Participant(String givenName, String usualName, String enrolment) {}
}
