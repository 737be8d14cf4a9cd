package cursus.acceptance.suite;

import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** A training officer who opens cohorts for the tests. */
public final class Officer {

    private static final AtomicInteger PROGRAMMES = new AtomicInteger();
    private static final String RUN =
            Long.toString(System.currentTimeMillis() % 100_000_000, 36).toUpperCase(Locale.ROOT);

    private final Suite suite;
    private final Api api;

    public Officer(Suite suite) {
        this.suite = suite;
        this.api = suite.as("officer");
    }

    /** A cohort that all services know. */
    public record Opened(String programme, String cohort) {

        public String title(Language language) {
            return Bodies.title(programme).getOrDefault(language.code(), "");
        }
    }

    /** Publishes a programme of its own, announces a cohort and schedules its two sessions. */
    public Opened opens(Terms terms) {
        Opened opened = announces(terms);
        Waiting.until("scheduling knows " + opened.cohort())
                .until(() -> schedules(opened.cohort()).status(), status -> status == 201);
        return opened;
    }

    /** Publishes a programme of its own and announces a cohort without sessions. */
    public Opened announces(Terms terms) {
        String programme = newCode();
        String cohort = programme + "-A";
        api.post("/api/catalogue/programmes", Bodies.programme(programme)).expect(201);
        api.post("/api/catalogue/cohorts", Bodies.cohort(programme, cohort, terms))
                .expect(201);
        Waiting.until("enrolment knows " + cohort)
                .until(
                        () -> suite.api()
                                .get("/api/enrolment/cohorts/" + cohort + "/seats")
                                .status(),
                        status -> status == 200);
        return new Opened(programme, cohort);
    }

    /** House rules; writing the same again changes nothing. */
    public void writes(String document) {
        Map<String, String> words = Map.of("fr", "Soyez à l’heure.");
        api.put(
                        "/api/catalogue/documents/" + document,
                        Map.of("version", 0, "kind", "HOUSE_RULES", "title", words, "text", words))
                .expect(200);
    }

    /** Somebody who teaches; registering them again changes nothing. */
    public void registers(String trainer) {
        api.put("/api/scheduling/trainers/" + trainer, Map.of("revision", 0, "name", "Yann Delorme"))
                .expect(200);
    }

    /** Sends the two sessions of a cohort. */
    public Answer schedules(String cohort) {
        return api.post("/api/scheduling/cohorts/" + cohort + "/sessions", Bodies.sessions());
    }

    /** A code that nothing has yet; it sorts behind those of the demo season. */
    public static String newCode() {
        return "T%s-%03d".formatted(RUN, PROGRAMMES.incrementAndGet());
    }
}
