package cursus.notification;

import cursus.messaging.Json;
import cursus.testing.Contracts;
import cursus.testing.Events;
import cursus.testing.Events.Published;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import tools.jackson.core.type.TypeReference;

/** What the other services would publish about one person, one cohort and one enrolment; each event twice. */
public final class Season {

    public final String person = UUID.randomUUID().toString();
    public final String cohort =
            "C-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
    public final String enrolment = UUID.randomUUID().toString();
    public final String email = person + "@example.org";

    private long turn;

    public void person(String language) {
        Map<String, Object> card = example("cursus.enrolment.people.state", "PersonCard");
        card.put("person", person);
        card.put("email", email);
        card.put("language", language);
        publish("cursus.enrolment.people.state", "PersonCard", person, 1, card);
    }

    public void cohort() {
        Map<String, Object> announced = example("cursus.catalogue.cohorts", "CohortAnnounced");
        announced.put("cohort", cohort);
        announced.put("title", Map.of("fr", "Piloter l’action publique", "en", "Steering public action"));
        publish("cursus.catalogue.cohorts", "CohortAnnounced", cohort, 1, announced);
    }

    /** Two sessions of one act. */
    public void sessions() {
        for (int index = 1; index <= 2; index++) {
            Map<String, Object> session = example("cursus.scheduling.sessions", "SessionScheduled");
            session.put("session", cohort + "-session-" + index);
            session.put("cohort", cohort);
            session.put("startsAt", "2027-11-0%dT09:00:00".formatted(index));
            session.put("endsAt", "2027-11-0%dT12:30:00".formatted(index));
            session.put("act", Map.of("id", cohort + "-act", "index", index, "size", 2));
            publish("cursus.scheduling.sessions", "SessionScheduled", cohort, index, session);
        }
    }

    public void turn(String event) {
        Map<String, Object> fields = example("cursus.enrolment.files", event);
        fields.put("enrolment", enrolment);
        fields.put("cohort", cohort);
        fields.put("person", person);
        turn++;
        publish("cursus.enrolment.files", event, enrolment, turn, fields);
    }

    private static void publish(String source, String name, String key, long sequence, Map<String, ?> event) {
        Events.publishTwice(Published.of(source, name, key, sequence, event));
    }

    private static Map<String, Object> example(String source, String event) {
        return new LinkedHashMap<>(
                Json.mapper().readValue(Contracts.examples(source, event).getFirst(), new TypeReference<>() {}));
    }
}
