package cursus.notification;

import cursus.messaging.Cause;
import cursus.messaging.Envelope;
import cursus.messaging.Received;
import cursus.notification.cohorts.Cohort;
import cursus.notification.deliveries.Occasion;
import cursus.notification.deliveries.RetryPolicy;
import cursus.notification.languages.Language;
import cursus.notification.languages.Text;
import cursus.notification.people.Person;
import cursus.notification.sessions.Act;
import cursus.notification.sessions.ClassSession;
import cursus.notification.sessions.Place;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;

/** Invented facts that tests share. */
public final class Samples {

    public static final Instant NOW = Instant.parse("2027-06-15T07:00:00Z");
    public static final String COHORT = "ACAT27-041";

    private Samples() {}

    public static RetryPolicy policy() {
        return new RetryPolicy(
                Duration.ofSeconds(2),
                Duration.ofMinutes(10),
                Duration.ofDays(2),
                Duration.ofMinutes(3),
                Duration.ofMinutes(1),
                Duration.ofMinutes(10));
    }

    public static NotificationSettings settings() {
        return new NotificationSettings(
                new NotificationSettings.Sender("formation@example.org", "École d’exemple"),
                "cursus.example.org",
                "http://localhost:8080/enrolments/{enrolment}",
                "",
                new NotificationSettings.Retry(
                        policy().firstWait(),
                        policy().longestWait(),
                        policy().giveUpAfter(),
                        policy().lease(),
                        policy().timetablePatience(),
                        policy().alarmAfter()),
                new NotificationSettings.Smtp(Duration.ofMillis(200), 2));
    }

    public static Person person(String id, Language language) {
        return new Person(id, "Claire", "Fontaine", "claire.fontaine@example.org", language);
    }

    public static Cohort cohort() {
        Text title = new Text("Piloter l’action publique", Optional.of("Steering public action"));
        return new Cohort(COHORT, title, LocalDate.of(2027, 9, 14), LocalDate.of(2027, 11, 30));
    }

    /** The half-day {@code index} of {@code size}, one day after another from the day after clocks go back. */
    public static ClassSession session(int index, int size) {
        return session(index, new Act("act-1", index, size));
    }

    /** The half-day of that number. */
    public static ClassSession session(int number, Act act) {
        LocalDateTime start = LocalDateTime.of(2027, 11, 1, 9, 0).plusDays(number - 1L);
        Place place = new Place(
                "Salle Ampère",
                "12 rue de l’Exemple, 75007 Paris",
                Optional.of(new Text("Entrée par la cour", Optional.of("Entrance through the courtyard"))),
                "SITE");
        return new ClassSession(
                "session-" + number,
                COHORT,
                5,
                new Text("Évaluer", Optional.of("Evaluating")),
                start,
                start.plusMinutes(210),
                "Europe/Paris",
                place,
                act);
    }

    public static Occasion occasion(String person) {
        return new Occasion(
                "enrolment-1", COHORT, person, Optional.of(Instant.parse("2027-06-15T07:15:00Z")), Optional.of(21L));
    }

    public static Cause causeAt(Instant instant) {
        return new Cause("service:notification", "TESTED", "correlation-1", instant);
    }

    public static <T> Received<T> received(String event, String source, String subject, long sequence, T fields) {
        Envelope envelope = new Envelope(
                event,
                source + ".Something.v1",
                source,
                subject,
                NOW,
                sequence,
                "correlation-1",
                "person:somebody",
                "REQUESTED",
                Optional.empty());
        return new Received<>(envelope, fields, causeAt(NOW));
    }
}
