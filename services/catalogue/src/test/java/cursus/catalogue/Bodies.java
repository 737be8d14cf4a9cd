package cursus.catalogue;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a training officer sends. */
final class Bodies {

    private Bodies() {}

    static Map<String, Object> programme(String code) {
        Map<String, Object> body = new HashMap<>();
        body.put("programme", code);
        body.put("title", Map.of("fr", "Piloter la transformation publique", "en", "Steering public transformation"));
        body.put("family", "cycle");
        body.put("summary", french("Deux modules pour conduire son projet."));
        body.put("presentation", Map.of("fr", "Un premier paragraphe.", "en", "  "));
        body.put("modules", List.of(module(1, "SEMINAR"), module(2, "LEARNING_EXPEDITION")));
        body.put("objectives", List.of(french("Conduire un projet de transformation")));
        body.put("methods", List.of(french("Retours d’expérience")));
        body.put("audience", french("Encadrement supérieur"));
        body.put("contact", Map.of("role", french("Bureau des formations"), "email", "formations@example.org"));
        return body;
    }

    /** A year ahead, with its registration still to be announced. */
    static Map<String, Object> cohort(String cohort, String programme) {
        LocalDate start = LocalDate.now(ZoneOffset.UTC).plusYears(1);
        Map<String, Object> body = new HashMap<>();
        body.put("cohort", cohort);
        body.put("programme", programme);
        body.put("startsOn", start.toString());
        body.put("endsOn", start.plusDays(77).toString());
        body.put("capacity", 20);
        body.put("minimum", 8);
        body.put("price", Map.of("amount", "7850.00", "currency", "EUR"));
        body.put("registration", Map.of());
        body.put("places", List.of(french("Paris")));
        return body;
    }

    static Map<String, Object> with(Map<String, Object> body, String field, Object value) {
        body.put(field, value);
        return body;
    }

    private static Map<String, Object> module(int number, String kind) {
        return Map.of(
                "number",
                number,
                "title",
                french("Module " + number),
                "objective",
                french("Savoir agir"),
                "kind",
                kind,
                "halfDays",
                4);
    }

    private static Map<String, Object> french(String words) {
        return Map.of("fr", words);
    }
}
