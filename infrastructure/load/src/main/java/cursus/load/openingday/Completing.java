package cursus.load.openingday;

import cursus.load.measuring.Crew;
import cursus.load.measuring.Figures;
import cursus.load.measuring.Latencies;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;

/**
 * Registrations from the request to the confirmation's answer, on a cohort that has a seat for everybody: each asks, looks
 * until the file says that the seat is held, and confirms.
 */
final class Completing {

    static final String PER_SECOND = "registrations completed, per s";

    private static final int PEOPLE = 500;
    private static final String HELD = "HELD";
    private static final long LOOK_EVERY = Duration.ofMillis(50).toNanos();
    private static final long PATIENCE = Duration.ofMinutes(1).toNanos();

    private final Registrants registrants;
    private final Queue<Asked> asked = new ConcurrentLinkedQueue<>();
    private final Latencies latencies = new Latencies();

    private Completing(Registrants registrants) {
        this.registrants = registrants;
    }

    static void measure(Stage stage, Instances instances, Figures figures) {
        List<Person> people = stage.identity().people(PEOPLE);
        String cohort = stage.cohorts().next();
        try (CohortLog log = CohortLog.fromNow(stage.parts().kafka(), cohort)) {
            stage.cohorts().announce(cohort, PEOPLE);
            Doors doors = instances.doors();
            Completing completing = new Completing(new Registrants(doors, cohort));
            figures.put(
                    PER_SECOND,
                    Crew.of(Rush.CLIENTS).share(PEOPLE, number -> completing.complete(number, people.get(number))));
            completing.tell(figures);
            log.awaitDecided(PEOPLE);
            log.settle();
            Findings found = Findings.of(PEOPLE, List.copyOf(completing.asked), doors.statuses(), log);
            stage.promises().judge("registrations", doors.statuses(), found);
        }
    }

    private void complete(int number, Person person) {
        Asked request = registrants.ask(number, person).orElseThrow(() -> refused("A request"));
        asked.add(request);
        awaitHeld(number, person, request);
        if (!registrants.confirm(number, person, request.enrolment())) {
            throw refused("A confirmation");
        }
        latencies.add(System.nanoTime() - request.sent());
    }

    private void awaitHeld(int number, Person person, Asked request) {
        long end = System.nanoTime() + PATIENCE;
        while (!stage(number, person, request).equals(HELD)) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("There are seats for all, and one was not held for a minute");
            }
            LockSupport.parkNanos(LOOK_EVERY);
        }
    }

    private String stage(int number, Person person, Asked request) {
        return registrants.stage(number, person, request.enrolment()).orElseThrow(() -> refused("A look at a file"));
    }

    private static IllegalStateException refused(String what) {
        return new IllegalStateException(what + " was refused to somebody for whom there is a seat");
    }

    private void tell(Figures figures) {
        figures.put("request to confirmation answered, p50 ms", latencies.milliseconds(50));
        figures.put("request to confirmation answered, p99 ms", latencies.milliseconds(99));
    }
}
