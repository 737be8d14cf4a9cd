package cursus.gateway.officer;

import cursus.gateway.calls.Paged;
import cursus.gateway.enrolments.Enrolment;
import cursus.gateway.enrolments.PartySize;
import cursus.gateway.enrolments.Registrant;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A line of a cohort's list of enrolments.
 *
 * @param seats how many were asked for; absent where the service is older
 * @param seatsGiven how many it has: held, offered or confirmed
 * @param position in the waiting list, from 1
 */
public record CohortEnrolment(
        String enrolment,
        Registrant person,
        Enrolment.State state,
        long ticket,
        Optional<Integer> seats,
        Optional<Integer> seatsGiven,
        Optional<Instant> until,
        Optional<Long> position,
        Instant requestedAt) {

    public int asked() {
        return seats.orElse(1);
    }

    public PartySize party() {
        return new PartySize(seats.orElse(1), seatsGiven, false);
    }

    /** Where it stands in the waiting list, from 1: as enrolment says, else by the order in which it lists them. */
    public long rankIn(Paged<CohortEnrolment> shown) {
        return position.orElseGet(
                () -> (long) shown.page() * shown.size() + shown.items().indexOf(this) + 1);
    }

    /** Who takes part, as the trainer sees it. */
    public record Roster(List<Participant> participants) {}

    /** One confirmed participant. */
    public record Participant(String givenName, String usualName, String enrolment) {}
}
