package cursus.gateway.catalogue;

import cursus.gateway.calls.Panel;

/** A cohort with what the other services know of it; each part may be missing for a while. */
public record CohortView(Cohort cohort, Panel<Seats> seats, Panel<Timetable> timetable) {

    static CohortView of(Cohort cohort, CatalogueCalls calls) {
        return new CohortView(
                cohort, Panel.of(() -> calls.seats(cohort.cohort())), Panel.of(() -> calls.timetable(cohort.cohort())));
    }
}
