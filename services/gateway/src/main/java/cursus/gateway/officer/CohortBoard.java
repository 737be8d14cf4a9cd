package cursus.gateway.officer;

import cursus.gateway.calls.Paged;
import cursus.gateway.calls.Panel;
import cursus.gateway.catalogue.Seats;

/** What moves on the page of a cohort; each part may be missing for a while. */
public record CohortBoard(
        Panel<Seats> seats,
        Panel<Paged<CohortEnrolment>> waiting,
        Panel<Paged<CohortEnrolment>> enrolments,
        Panel<CohortEnrolment.Roster> roster) {

    /** Changes exactly when the page would look different; the same at every instance of the gateway. */
    public String stamp() {
        return Integer.toHexString(toString().hashCode());
    }

    /** Where somebody stands in the waiting list, from 1: as enrolment says, else by the order in which it lists them. */
    public long rank(CohortEnrolment waiter) {
        Paged<CohortEnrolment> shown = waiting.value();
        return waiter.position()
                .orElseGet(
                        () -> (long) shown.page() * shown.size() + shown.items().indexOf(waiter) + 1);
    }
}
