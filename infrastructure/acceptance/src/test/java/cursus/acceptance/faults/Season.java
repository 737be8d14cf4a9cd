package cursus.acceptance.faults;

import cursus.acceptance.suite.Answer;
import cursus.acceptance.suite.Api;
import cursus.acceptance.suite.Bodies;
import cursus.acceptance.suite.Terms;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/** The training officer's part of the load: programmes, cohorts and their sessions. One thread opens, many may read. */
final class Season {

    private static final Duration FOREVER = Duration.ofMinutes(30);
    private static final Duration BRIEF = Duration.ofSeconds(6);

    /** People ask for seats in those that were opened last. */
    private static final int OPEN_AT_ONCE = 4;

    private final Fleet fleet;
    private final Insisting insisting;
    private final RandomGenerator random;
    private final List<String> cohorts = new CopyOnWriteArrayList<>();
    private int opened;

    Season(Fleet fleet, Insisting insisting, RandomGenerator random) {
        this.fleet = fleet;
        this.insisting = insisting;
        this.random = random;
    }

    /** Publishes a programme, announces a cohort of it and schedules its sessions; returns when seats can be asked for. */
    void open() {
        opened++;
        String programme = "F-%03d".formatted(opened);
        String cohort = programme + "-A";
        Terms terms = Terms.seats(random.nextInt(4, 16)).heldFor(random.nextInt(3) == 0 ? BRIEF : FOREVER);
        done(insisting.answer(
                () -> officer("catalogue").post("/api/catalogue/programmes", Bodies.programme(programme))));
        done(insisting.answer(
                () -> officer("catalogue").post("/api/catalogue/cohorts", Bodies.cohort(programme, cohort, terms))));
        untilKnown(
                () -> officer("scheduling").post("/api/scheduling/cohorts/" + cohort + "/sessions", Bodies.sessions()));
        untilKnown(() -> fleet.api("enrolment").get("/api/enrolment/cohorts/" + cohort + "/seats"));
        cohorts.add(cohort);
    }

    /** A cohort to ask for a seat in. */
    String cohort(RandomGenerator choice) {
        List<String> known = List.copyOf(cohorts);
        return known.get(known.size() - 1 - choice.nextInt(Math.min(OPEN_AT_ONCE, known.size())));
    }

    /** Whoever asks again after a broken connection may hear that it was done the first time. */
    private static void done(Answer answer) {
        if (answer.status() != 409) {
            answer.expect(201);
        }
    }

    /** A service hears of a cohort by an event, which may be delayed by a fault. */
    private void untilKnown(Supplier<Answer> request) {
        while (insisting.answer(request).status() == 404) {
            Pause.of(Duration.ofMillis(200));
        }
    }

    private Api officer(String service) {
        return fleet.as("officer", service);
    }
}
