package cursus.notification.deliveries;

import cursus.notification.cohorts.Cohort;
import cursus.notification.cohorts.Cohorts;
import cursus.notification.people.People;
import cursus.notification.people.Person;
import cursus.notification.sessions.ClassSession;
import cursus.notification.sessions.Timetable;
import cursus.notification.sessions.Timetables;
import java.util.List;
import java.util.Optional;

/** Reads what a message needs from this service's own projections; no other service is asked. */
public final class GatheringFacts {

    private final People people;
    private final Cohorts cohorts;
    private final Timetables timetables;

    public GatheringFacts(People people, Cohorts cohorts, Timetables timetables) {
        this.people = people;
        this.cohorts = cohorts;
        this.timetables = timetables;
    }

    /** Empty where something is not known yet. */
    Optional<Facts> of(Delivery delivery) {
        Occasion occasion = delivery.occasion();
        Optional<Person> person = people.find(occasion.person());
        Optional<Cohort> cohort = cohorts.find(occasion.cohort());
        Optional<List<ClassSession>> sessions = sessions(delivery.template(), occasion.cohort());
        return person.flatMap(who ->
                cohort.flatMap(what -> sessions.map(when -> new Facts(occasion, who, what, when))));
    }

    private Optional<List<ClassSession>> sessions(Template template, String cohort) {
        if (!template.carriesTimetable()) {
            return Optional.of(List.of());
        }
        return timetables.find(cohort).filter(Timetable::complete).map(Timetable::sessions);
    }
}
