package cursus.scheduling.sessions;

import cursus.messaging.Change;
import cursus.messaging.Coverage;
import cursus.messaging.Received;

/** A cohort that was announced has a timetable, empty at first. */
public final class OpeningTimetable {

    private final Timetables timetables;

    public OpeningTimetable(Timetables timetables) {
        this.timetables = timetables;
    }

    /** Any event of the cohort: the first is its announcement, and those after it change nothing here. */
    public void follow(Received<?> received) {
        String cohort = received.envelope().subject();
        timetables.receive(
                cohort,
                received,
                Coverage.EVERY_EVENT,
                present -> Change.to(present.orElseGet(() -> Timetable.empty(cohort))));
    }
}
