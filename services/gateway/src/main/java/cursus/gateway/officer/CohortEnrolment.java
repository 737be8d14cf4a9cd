package cursus.gateway.officer;

import cursus.gateway.enrolments.Enrolment;
import cursus.gateway.enrolments.Registrant;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A line of a cohort's list of enrolments.
 *
 * @param position in the waiting list, from 1
 * @param seats how many are asked for, where it is said
 */
public record CohortEnrolment(
        String enrolment,
        Registrant person,
        Enrolment.State state,
        long ticket,
        Optional<Instant> until,
        Optional<Long> position,
        Instant requestedAt,
        Optional<Integer> seats) {

    public int asked() {
        return seats.orElse(1);
    }

    /** Who takes part, as the trainer sees it. */
    public record Roster(List<Participant> participants) {}

    /** One confirmed participant. */
    public record Participant(String givenName, String usualName, String enrolment) {}
}
