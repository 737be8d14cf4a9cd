package cursus.notification;

import cursus.messaging.Json;
import cursus.testing.Contracts;
import cursus.testing.Events;
import cursus.testing.Events.Published;
import java.util.LinkedHashMap;
import java.util.List;
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

    private final String programme = cohort + "-P";
    private long turn;
    private long sessionEvent;
    private long cards;

    public void person(String language) {
        person(language, email);
    }

    /** The next card of the same person. */
    public void person(String language, String address) {
        Map<String, Object> card = example("cursus.enrolment.people.state", "PersonCard");
        card.put("person", person);
        card.put("email", address);
        card.put("language", language);
        cards++;
        publish("cursus.enrolment.people.state", "PersonCard", person, cards, card);
    }

    /** The cohort, after the programme that it is one of. */
    public void cohort() {
        Map<String, Object> published = example("cursus.catalogue.programmes", "ProgrammePublished");
        published.put("programme", programme);
        publish("cursus.catalogue.programmes", "ProgrammePublished", programme, 1, published);
        Map<String, Object> announced = example("cursus.catalogue.cohorts", "CohortAnnounced");
        announced.put("cohort", cohort);
        announced.put("programme", programme);
        announced.put("title", Map.of("fr", "Piloter l’action publique", "en", "Steering public action"));
        publish("cursus.catalogue.cohorts", "CohortAnnounced", cohort, 1, announced);
    }

    /** Its registration opens; {@code number} events were told of the cohort by then. */
    public void opened(long number) {
        registration("RegistrationOpened", number);
    }

    public void closed(long number) {
        registration("RegistrationClosed", number);
    }

    private void registration(String event, long number) {
        Map<String, Object> told = example("cursus.catalogue.cohorts", event);
        told.put("cohort", cohort);
        publish("cursus.catalogue.cohorts", event, cohort, number, told);
    }

    /** The trainer's card. */
    public void trainer(String trainer, String name) {
        Map<String, Object> card = example("cursus.scheduling.trainers.state", "TrainerCard");
        card.put("trainer", trainer);
        card.put("name", name);
        publish("cursus.scheduling.trainers.state", "TrainerCard", trainer, 1, card);
    }

    /** These teach the first session from now on. */
    public void trainersOfFirst(String... trainers) {
        Map<String, Object> change = example("cursus.scheduling.sessions", "SessionTrainersChanged");
        change.put("session", cohort + "-session-1");
        change.put("cohort", cohort);
        change.put("trainers", List.of(trainers));
        change.put("act", Map.of("id", cohort + "-teaching", "index", 1, "size", 1));
        session("SessionTrainersChanged", change);
    }

    /** Two sessions of one act, taught by the same if by anybody. */
    public void sessions(String... trainers) {
        for (int index = 1; index <= 2; index++) {
            Map<String, Object> session = example("cursus.scheduling.sessions", "SessionScheduled");
            if (trainers.length > 0) {
                session.put("trainers", List.of(trainers));
            }
            session.put("session", cohort + "-session-" + index);
            session.put("cohort", cohort);
            session.put("startsAt", "2027-11-0%dT09:00:00".formatted(index));
            session.put("endsAt", "2027-11-0%dT12:30:00".formatted(index));
            session.put("act", Map.of("id", cohort + "-act", "index", index, "size", 2));
            session("SessionScheduled", session);
        }
    }

    /** Both sessions, in one act, a day later. */
    public void movedSessions() {
        for (int index = 1; index <= 2; index++) {
            Map<String, Object> session = example("cursus.scheduling.sessions", "SessionMoved");
            session.put("session", cohort + "-session-" + index);
            session.put("cohort", cohort);
            session.put("startsAt", "2027-11-0%dT09:00:00".formatted(index + 2));
            session.put("endsAt", "2027-11-0%dT12:30:00".formatted(index + 2));
            session.put("revision", 1);
            session.put("act", Map.of("id", cohort + "-move", "index", index, "size", 2));
            session("SessionMoved", session);
        }
    }

    /** The first session. */
    public void cancelledSession() {
        Map<String, Object> session = example("cursus.scheduling.sessions", "SessionCancelled");
        session.put("session", cohort + "-session-1");
        session.put("cohort", cohort);
        session.put("revision", 2);
        session.put("act", Map.of("id", cohort + "-cancel", "index", 1, "size", 1));
        session("SessionCancelled", session);
    }

    public void invoice() {
        Map<String, Object> invoice = example("cursus.billing.invoices", "InvoiceIssued");
        invoice.put("invoice", enrolment + "-1");
        invoice.put("enrolment", enrolment);
        invoice.put("cohort", cohort);
        invoice.put("person", person);
        publish("cursus.billing.invoices", "InvoiceIssued", enrolment + "-1", 1, invoice);
    }

    public void turn(String event) {
        turn(event, Map.of());
    }

    /** @param other fields that differ from the example's */
    public void turn(String event, Map<String, Object> other) {
        Map<String, Object> fields = example("cursus.enrolment.files", event);
        fields.putAll(other);
        fields.put("enrolment", enrolment);
        fields.put("cohort", cohort);
        fields.put("person", person);
        turn++;
        publish("cursus.enrolment.files", event, enrolment, turn, fields);
    }

    private void session(String event, Map<String, Object> fields) {
        sessionEvent++;
        publish("cursus.scheduling.sessions", event, cohort, sessionEvent, fields);
    }

    private static void publish(String source, String name, String key, long sequence, Map<String, ?> event) {
        Events.publishTwice(Published.of(source, name, key, sequence, event));
    }

    private static Map<String, Object> example(String source, String event) {
        return new LinkedHashMap<>(
                Json.mapper().readValue(Contracts.examples(source, event).getFirst(), new TypeReference<>() {}));
    }
}
