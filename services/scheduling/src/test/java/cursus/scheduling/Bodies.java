package cursus.scheduling;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a training officer sends. */
final class Bodies {

    static final Map<String, Object> MORNING = session("2021-09-14T09:00:00", "2021-09-14T12:30:00");
    static final Map<String, Object> AFTERNOON = session("2021-09-14T14:00:00", "2021-09-14T17:30:00");

    private Bodies() {}

    static Map<String, Object> body(Object... sessions) {
        return Map.of("sessions", List.of(sessions));
    }

    static Map<String, Object> move(String session, String startsAt, String endsAt) {
        return Map.of("session", session, "startsAt", startsAt, "endsAt", endsAt);
    }

    /** Those who teach it are named. */
    static Map<String, Object> taught(String startsAt, String endsAt, String... trainers) {
        Map<String, Object> taught = new HashMap<>(session(startsAt, endsAt));
        taught.put("trainers", List.of(trainers));
        return taught;
    }

    static Map<String, Object> trainer(int revision, String name) {
        return Map.of(
                "revision",
                revision,
                "name",
                name,
                "function",
                Map.of("fr", "Maîtresse de conférences", "en", "Senior lecturer"),
                "email",
                "trainer@example.org");
    }

    static Map<String, Object> session(String startsAt, String endsAt) {
        return Map.of(
                "module",
                Map.of("number", 1, "title", Map.of("fr", "Gouverner à l’ère numérique")),
                "startsAt",
                startsAt,
                "endsAt",
                endsAt,
                "place",
                Map.of(
                        "name", "Salle Ampère",
                        "address", "12 rue de l’Exemple, 75007 Paris",
                        "kind", "SITE"));
    }
}
