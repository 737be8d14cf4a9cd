package cursus.scheduling;

import cursus.messaging.Cause;
import cursus.messaging.Envelope;
import cursus.messaging.Received;
import cursus.scheduling.sessions.Place;
import cursus.scheduling.sessions.SessionPlan;
import cursus.scheduling.sessions.TaughtModule;
import cursus.scheduling.sessions.Text;
import cursus.scheduling.trainers.TrainerFunction;
import cursus.scheduling.trainers.TrainerProfile;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** Class sessions and events as tests begin with them. */
public final class Samples {

    public static final Instant NOW = Instant.parse("2021-08-20T08:00:00.123Z");

    private static final TaughtModule MODULE =
            new TaughtModule(1, new Text("Gouverner à l’ère numérique", Optional.of("Governing in the digital age")));
    private static final Place PLACE = new Place(
            "Salle Ampère",
            "12 rue de l’Exemple, 75007 Paris",
            Optional.of(new Text("Métro ligne 13", Optional.empty())),
            Place.Kind.SITE);

    private Samples() {}

    /** {@code plan("2021-09-14T09:00", "2021-09-14T12:30")}, and who teaches */
    public static SessionPlan plan(String startsAt, String endsAt, String... trainers) {
        return new SessionPlan(
                MODULE, LocalDateTime.parse(startsAt), LocalDateTime.parse(endsAt), PLACE, List.of(trainers));
    }

    public static TrainerProfile profile(String name) {
        return new TrainerProfile(
                name,
                Optional.of(new TrainerFunction("Maîtresse de conférences", Optional.of("Senior lecturer"))),
                Optional.of("trainer@example.org"));
    }

    public static Cause cause() {
        return new Cause("person:" + freshId(), "TESTED", freshId(), NOW);
    }

    /** An event as it arrives, the {@code sequence}th of its aggregate. */
    public static <T> Received<T> received(String source, String name, String subject, long sequence, T event) {
        Envelope envelope = new Envelope(
                freshId(),
                source + "." + name + ".v1",
                source,
                subject,
                NOW,
                sequence,
                freshId(),
                "service:test",
                "TESTED",
                Optional.empty());
        return new Received<>(envelope, event, new Cause("service:scheduling", name, envelope.correlationId(), NOW));
    }

    public static String freshId() {
        return UUID.randomUUID().toString();
    }

    /** A cohort's code that no other test uses. */
    public static String freshCohort() {
        return "RUN-" + freshId().substring(0, 8).toUpperCase(Locale.ROOT);
    }
}
