package cursus.gateway.officer;

import cursus.gateway.calls.Paged;
import cursus.gateway.calls.Panel;
import cursus.gateway.calls.SideBySide;
import cursus.gateway.catalogue.Seats;
import java.util.function.Supplier;

/** What moves on the page of a cohort; each part may be missing for a while. */
public record CohortBoard(
        Panel<Seats> seats,
        Panel<Paged<CohortEnrolment>> waiting,
        Panel<Paged<CohortEnrolment>> enrolments,
        Panel<CohortEnrolment.Roster> roster) {

    static Supplier<CohortBoard> asked(
            SideBySide asking,
            Supplier<Seats> seats,
            Supplier<Paged<CohortEnrolment>> waiting,
            Supplier<Paged<CohortEnrolment>> enrolments,
            Supplier<CohortEnrolment.Roster> roster) {
        Supplier<Panel<Seats>> seatsAsked = asking.panel(seats);
        Supplier<Panel<Paged<CohortEnrolment>>> waitingAsked = asking.panel(waiting);
        Supplier<Panel<Paged<CohortEnrolment>>> enrolmentsAsked = asking.panel(enrolments);
        Supplier<Panel<CohortEnrolment.Roster>> rosterAsked = asking.panel(roster);
        return () -> new CohortBoard(seatsAsked.get(), waitingAsked.get(), enrolmentsAsked.get(), rosterAsked.get());
    }

    /** Changes exactly when the page would look different; the same at every instance of the gateway. */
    public String stamp() {
        return Integer.toHexString(toString().hashCode());
    }
}
