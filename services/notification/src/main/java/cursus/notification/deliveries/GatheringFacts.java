package cursus.notification.deliveries;

import cursus.notification.cohorts.Cohort;
import cursus.notification.cohorts.Cohorts;
import cursus.notification.people.People;
import cursus.notification.people.Person;
import cursus.notification.sessions.ClassSession;
import cursus.notification.sessions.Timetable;
import cursus.notification.sessions.Timetables;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Reads what a message needs from this service's own projections; no other service is asked. */
public final class GatheringFacts {

    private final People people;
    private final Cohorts cohorts;
    private final Timetables timetables;
    private final RetryPolicy policy;

    public GatheringFacts(People people, Cohorts cohorts, Timetables timetables, RetryPolicy policy) {
        this.people = people;
        this.cohorts = cohorts;
        this.timetables = timetables;
        this.policy = policy;
    }

    /** Empty where something is not known yet that is worth the wait. */
    Optional<Facts> of(Delivery delivery, Instant now) {
        Occasion occasion = delivery.occasion();
        Optional<Person> person = people.find(occasion.person());
        Optional<Cohort> cohort = cohorts.find(occasion.cohort());
        Optional<List<ClassSession>> sessions = sessions(delivery, now);
        return person.flatMap(
                who -> cohort.flatMap(what -> sessions.map(when -> new Facts(occasion, who, what, when))));
    }

    private Optional<List<ClassSession>> sessions(Delivery delivery, Instant now) {
        if (!delivery.template().carriesTimetable()) {
            return Optional.of(List.of());
        }
        Optional<Timetable> timetable = timetables.find(delivery.occasion().cohort());
        return policy.awaitsTimetable(delivery, now)
                ? timetable.filter(Timetable::complete).map(Timetable::sessions)
                : Optional.of(timetable.map(Timetable::arrived).orElse(List.of()));
    }
}
