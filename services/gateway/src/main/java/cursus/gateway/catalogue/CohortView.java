package cursus.gateway.catalogue;

import cursus.gateway.calls.Panel;
import cursus.gateway.calls.SideBySide;
import java.util.function.Supplier;

/** A cohort with what the other services know of it; each part may be missing for a while. */
public record CohortView(Cohort cohort, Panel<Seats> seats, Panel<Timetable> timetable) {

    static Supplier<CohortView> asked(Cohort cohort, CatalogueCalls calls, SideBySide asking) {
        Supplier<Panel<Seats>> seats = asking.panel(() -> calls.seats(cohort.cohort()));
        Supplier<Panel<Timetable>> timetable = asking.panel(() -> calls.timetable(cohort.cohort()));
        return () -> new CohortView(cohort, seats.get(), timetable.get());
    }
}
