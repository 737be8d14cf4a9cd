package cursus.notification;

import cursus.messaging.Cause;
import cursus.messaging.Envelope;
import cursus.messaging.Received;
import cursus.notification.cohorts.Cohort;
import cursus.notification.deliveries.Circumstances;
import cursus.notification.deliveries.Occasion;
import cursus.notification.deliveries.RetryPolicy;
import cursus.notification.languages.Language;
import cursus.notification.languages.Text;
import cursus.notification.people.Person;
import cursus.notification.sessions.Act;
import cursus.notification.sessions.ClassSession;
import cursus.notification.sessions.Place;
import cursus.notification.trainers.Trainer;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
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
                Duration.ofMinutes(10),
                0);
    }

    public static NotificationSettings settings() {
        return settings(smtp());
    }

    public static NotificationSettings settings(NotificationSettings.Smtp smtp) {
        return settings(smtp, noBounces());
    }

    public static NotificationSettings settings(NotificationSettings.Smtp smtp, NotificationSettings.Bounces bounces) {
        return new NotificationSettings(
                new NotificationSettings.Sender("formation@example.org", "École d’exemple"),
                "cursus.example.org",
                "http://localhost:8080/enrolments/{enrolment}",
                links(),
                "",
                Duration.ofHours(1),
                new NotificationSettings.Retry(
                        policy().firstWait(),
                        policy().longestWait(),
                        policy().giveUpAfter(),
                        policy().lease(),
                        policy().timetablePatience(),
                        policy().alarmAfter(),
                        policy().jitter()),
                smtp,
                bounces);
    }

    /** Nobody reads reports. */
    public static NotificationSettings.Bounces noBounces() {
        return bouncesAt("", 0);
    }

    public static NotificationSettings.Bounces bouncesAt(String host, int port) {
        return new NotificationSettings.Bounces(
                host, port, "imap", "bounces@example.org", "secret", "INBOX", "aside", Duration.ofMillis(50));
    }

    /** Patient for seconds where an operator would be for minutes. */
    public static NotificationSettings.Smtp smtp() {
        return new NotificationSettings.Smtp(
                4,
                Duration.ofSeconds(1),
                Duration.ofSeconds(1),
                Duration.ofSeconds(2),
                Duration.ofSeconds(30),
                50,
                Duration.ofMillis(200),
                "bounces+{delivery}@example.org",
                new NotificationSettings.PerDomain(1_000, Duration.ofSeconds(1), 4, 100));
    }

    public static Person person(String id, Language language) {
        return new Person(id, "Claire", "Fontaine", "claire.fontaine@example.org", language);
    }

    public static Cohort cohort() {
        Text title = new Text("Piloter l’action publique", Optional.of("Steering public action"));
        return new Cohort(COHORT, title, LocalDate.of(2027, 9, 14), LocalDate.of(2027, 11, 30), Optional.empty());
    }

    /** The half-day {@code index} of {@code size}, one day after another from the day after clocks go back. */
    public static ClassSession session(int index, int size) {
        return session(index, new Act("act-1", index, size));
    }

    /** The half-day of that number. */
    public static ClassSession session(int number, Act act) {
        return session(number, act, List.of());
    }

    /** The same, taught by these. */
    public static ClassSession session(int number, Act act, List<String> trainers) {
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
                act,
                Optional.empty(),
                Optional.of(trainers));
    }

    public static Trainer trainer(String id) {
        return new Trainer(id, "Hélène Vasseur", Optional.empty());
    }

    public static NotificationSettings.Links links() {
        return new NotificationSettings.Links(
                "https://example.org/interest/{token}",
                "https://example.org/interest/{token}/unsubscribe",
                "https://example.org/api/catalogue/interest/{token}/unsubscribe",
                "https://example.org/cohorts/{cohort}/enrol");
    }

    public static Occasion occasion(String person) {
        return new Occasion(
                "enrolment-1", COHORT, person, Optional.of(Instant.parse("2027-06-15T07:15:00Z")), Optional.of(21L));
    }

    public static Occasion paidBy(String payer, String person) {
        return Occasion.of("enrolment-1", COHORT, person, Circumstances.of(Optional.of(payer), Optional.of(true)));
    }

    /** The same, told by this actor. */
    public static <T> Received<T> by(String actor, Received<T> received) {
        return enveloped(actor, received.envelope().time(), received);
    }

    /** The same, decided at this instant. */
    public static <T> Received<T> at(Instant instant, Received<T> received) {
        return enveloped(received.envelope().actor(), instant, received);
    }

    private static <T> Received<T> enveloped(String actor, Instant at, Received<T> received) {
        Envelope said = received.envelope();
        Envelope envelope = new Envelope(
                said.id(),
                said.type(),
                said.source(),
                said.subject(),
                at,
                said.sequence(),
                said.correlationId(),
                actor,
                said.reason(),
                said.traceparent());
        return new Received<>(envelope, received.event(), received.cause());
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
