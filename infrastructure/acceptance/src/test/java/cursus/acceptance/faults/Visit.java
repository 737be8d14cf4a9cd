package cursus.acceptance.faults;

import cursus.acceptance.suite.Answer;
import cursus.acceptance.suite.Api;
import cursus.acceptance.suite.Bodies;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** What one person does about one cohort, as chance has it: asks, looks, confirms, cancels, and asks again under one key. */
final class Visit {

    private static final String ENROLMENTS = "/api/enrolment/enrolments";
    private static final Set<String> SEATED = Set.of("HELD", "OFFERED");
    private static final Duration LOOKS_FOR = Duration.ofSeconds(3);
    private static final int CREATED = 201;
    private static final int DONE = 200;
    private static final int CONFLICT = 409;

    private final Fleet fleet;
    private final Insisting insisting;
    private final Journal journal;
    private final Diary diary;
    private final String person;
    private final String cohort;
    private final RandomGenerator random;

    Visit(Load load, String person, String cohort, RandomGenerator random) {
        this.fleet = load.fleet();
        this.insisting = load.insisting();
        this.journal = load.journal();
        this.diary = load.diary();
        this.person = person;
        this.cohort = cohort;
        this.random = random;
    }

    void happen() {
        String key = new UUID(random.nextLong(), random.nextLong()).toString();
        Answer first = request(key);
        if (first.status() != CREATED) {
            // A person who comes back while an earlier file is open is refused, and rightly so.
            diary.count("load: refused");
            return;
        }
        String enrolment = first.at("/enrolment");
        note(Act.REQUESTED, enrolment, CREATED);
        if (chance(20)) {
            asksAgain(key, enrolment);
        }
        String state = looks(enrolment, Set.of("REQUESTED"));
        if (state.equals("WAITING")) {
            state = chance(25) ? cancels(enrolment) : looks(enrolment, Set.of("WAITING"));
        }
        if (SEATED.contains(state) && chance(85)) {
            confirms(enrolment);
            if (chance(25)) {
                cancels(enrolment);
            }
        }
    }

    private Answer request(String key) {
        return insisting.answer(
                () -> door().with("Idempotency-Key", key).post(ENROLMENTS, Bodies.enrolment(cohort, Bodies.SIRET)));
    }

    private void asksAgain(String key, String enrolment) {
        Answer again = request(key);
        diary.count("load: asked twice under one key");
        if (again.status() != CREATED || !again.at("/enrolment").equals(enrolment)) {
            diary.surprise("%s asked twice under the key %s and got %s, then %d %s"
                    .formatted(person, key, enrolment, again.status(), again.text()));
        }
    }

    /** Looks until the state is another one, or for as long as such a person cares. */
    private String looks(String enrolment, Set<String> meanwhile) {
        long end = System.nanoTime() + LOOKS_FOR.toNanos();
        String state = state(enrolment);
        while (meanwhile.contains(state) && System.nanoTime() < end) {
            Pause.of(Duration.ofMillis(300));
            state = state(enrolment);
        }
        return state;
    }

    private String state(String enrolment) {
        return insisting
                .answer(() -> door().get(ENROLMENTS + "/" + enrolment))
                .expect(DONE)
                .at("/state");
    }

    private void confirms(String enrolment) {
        acts(Act.CONFIRMED, enrolment, "/confirmation", Map.of("termsAccepted", true));
    }

    private String cancels(String enrolment) {
        acts(Act.CANCELLED, enrolment, "/cancellation", Map.of());
        return "CANCELLED";
    }

    /**
     * Whoever had to ask again may be told that there is nothing left to do. Whether that is so because the first request
     * was heard, or because the seat is gone, only the file knows.
     */
    private void acts(Act act, String enrolment, String path, Map<String, Object> body) {
        Answer answer = insisting.answer(() -> door().post(ENROLMENTS + "/" + enrolment + path, body));
        if (answer.status() == DONE) {
            note(act, enrolment, DONE);
        } else if (answer.status() != CONFLICT) {
            diary.surprise("%s wanted %s %s and got %d %s"
                    .formatted(person, enrolment, act.word(), answer.status(), answer.text()));
        } else if (state(enrolment).equals(act.name())) {
            note(act, enrolment, DONE);
        } else {
            diary.count("load: too late");
        }
    }

    private void note(Act act, String enrolment, int status) {
        journal.note(act, enrolment, cohort, person, status);
        diary.count("acts: " + act.word());
    }

    private Api door() {
        return fleet.as(person, "enrolment");
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }
}
