package cursus.acceptance.suite;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What is sent, as JSON in the making. */
public final class Bodies {

    /** Invented: no SIREN starts with three zeros. */
    public static final String SIRET = "00021041900016";

    private static final Map<String, Object> PLACE =
            Map.of("name", "École d’exemple", "address", "1 place de l’Exemple, 75000 Paris", "kind", "SITE");

    private Bodies() {}

    /** The first day of every cohort of the tests: in the summer of Paris, when its clocks are two hours ahead. */
    public static LocalDate firstDay() {
        return LocalDate.of(LocalDate.now(ZoneId.of("Europe/Paris")).getYear() + 1, 6, 15);
    }

    /** A programme of one module. */
    public static Map<String, Object> programme(String code) {
        Map<String, Object> body = new HashMap<>();
        body.put("programme", code);
        body.put("family", "Essais");
        body.put("title", title(code));
        body.put("summary", text("Un cycle d’essai.", "A cycle for trial."));
        body.put("presentation", text("Deux demi-journées.", "Two half-days."));
        body.put(
                "modules",
                List.of(Map.of(
                        "number",
                        1,
                        "title",
                        moduleTitle(),
                        "objective",
                        text("Apprendre.", "To learn."),
                        "kind",
                        "WORKSHOP",
                        "halfDays",
                        2)));
        body.put("objectives", List.of(text("Savoir.", "To know.")));
        body.put("methods", List.of(text("Exercices.", "Exercises.")));
        body.put("audience", text("Cadres.", "Executives."));
        body.put("contact", Map.of("role", text("Pôle d’essai", "Trial team"), "email", "essai@example.org"));
        return body;
    }

    static Map<String, String> title(String code) {
        return text("Conduire un essai " + code, "Leading a trial " + code);
    }

    /** A cohort of two half-days for 7 850 €. */
    public static Map<String, Object> cohort(String programme, String cohort, Terms terms) {
        Map<String, Object> body = new HashMap<>();
        body.put("cohort", cohort);
        body.put("programme", programme);
        body.put("startsOn", firstDay().toString());
        body.put("endsOn", firstDay().plusDays(1).toString());
        body.put("capacity", terms.capacity());
        body.put("minimum", 0);
        body.put("price", Map.of("amount", "7850.00", "currency", "EUR"));
        Map<String, Object> registration = new HashMap<>();
        terms.opensAt().map(Instant::toString).ifPresent(at -> registration.put("opensAt", at));
        terms.closesAt().map(Instant::toString).ifPresent(at -> registration.put("closesAt", at));
        body.put("registration", registration);
        body.put("holdFor", terms.holdFor().toString());
        return body;
    }

    /** A morning and, the day after, an afternoon. */
    public static Map<String, Object> sessions() {
        return Map.of(
                "sessions",
                List.of(
                        session(firstDay(), "09:00:00", "12:30:00"),
                        session(firstDay().plusDays(1), "14:00:00", "17:30:00")));
    }

    /** A request for a seat that a public body pays. */
    public static Map<String, Object> enrolment(String cohort, String siret) {
        return Map.of(
                "cohort",
                cohort,
                "payer",
                Map.of(
                        "kind", "ORGANISATION",
                        "name", "Préfecture d’exemple",
                        "siret", siret,
                        "serviceCode", "FORMATION",
                        "engagementNumber", "EJ-041",
                        "address", Map.of("street", "2 rue de l’Exemple", "postalCode", "75000", "city", "Paris")));
    }

    private static Map<String, Object> session(LocalDate day, String from, String to) {
        return Map.of(
                "module",
                Map.of("number", 1, "title", moduleTitle()),
                "startsAt",
                day + "T" + from,
                "endsAt",
                day + "T" + to,
                "place",
                PLACE);
    }

    private static Map<String, String> moduleTitle() {
        return text("Poser la question", "Asking the question");
    }

    private static Map<String, String> text(String french, String english) {
        return Map.of("fr", french, "en", english);
    }
}
