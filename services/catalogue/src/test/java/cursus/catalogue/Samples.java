package cursus.catalogue;

import cursus.catalogue.cohorts.CohortProposal;
import cursus.catalogue.cohorts.RegistrationWindow;
import cursus.catalogue.programmes.Contact;
import cursus.catalogue.programmes.Contents;
import cursus.catalogue.programmes.ModuleKind;
import cursus.catalogue.programmes.ProgrammeModule;
import cursus.catalogue.programmes.Text;
import cursus.messaging.Cause;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.joda.money.Money;

/** A programme of six modules and its cohort, as tests begin with them. */
public final class Samples {

    public static final Instant OPENS_AT = Instant.parse("2021-06-15T07:00:00Z");
    public static final Instant CLOSES_AT = Instant.parse("2021-08-31T16:00:00Z");
    public static final RegistrationWindow WINDOW = window(OPENS_AT, CLOSES_AT);
    public static final RegistrationWindow TO_BE_ANNOUNCED = new RegistrationWindow(Optional.empty(), Optional.empty());

    private Samples() {}

    public static RegistrationWindow window(Instant opensAt, Instant closesAt) {
        return new RegistrationWindow(Optional.of(opensAt), Optional.of(closesAt));
    }

    public static Text french(String words) {
        return new Text(words, Optional.empty());
    }

    public static Text text(String french, String english) {
        return new Text(french, Optional.of(english));
    }

    public static Contents contents() {
        return contents(1, 2, 3, 4, 5, 6);
    }

    public static Contents contents(Integer... moduleNumbers) {
        return new Contents(
                text("Piloter la transformation publique", "Steering public transformation"),
                "cycle",
                text("Six modules pour conduire son projet.", "Six modules to lead one’s project."),
                french("Un premier paragraphe.\n\nUn second."),
                List.of(moduleNumbers).stream().map(Samples::module).toList(),
                List.of(french("Conduire un projet de transformation"), french("Fédérer une équipe")),
                List.of(french("Retours d’expérience")),
                french("Encadrement supérieur des trois fonctions publiques"),
                Optional.empty(),
                Optional.of(french("Soutenance d’un projet")),
                Optional.of(text("Référent handicap à votre écoute", "A disability officer listens")),
                new Contact(text("Bureau des formations", "Training office"), "formations@example.org"));
    }

    private static ProgrammeModule module(int number) {
        return new ProgrammeModule(number, french("Module " + number), french("Savoir agir"), ModuleKind.SEMINAR, 4);
    }

    public static CohortProposal proposal(String cohort, String programme, RegistrationWindow window) {
        return new CohortProposal(
                cohort,
                programme,
                LocalDate.of(2021, 9, 14),
                LocalDate.of(2021, 11, 30),
                20,
                8,
                Money.parse("EUR 7850.00"),
                window,
                Duration.ofMinutes(15),
                Duration.ofHours(24),
                List.of(french("Paris")));
    }

    public static Cause causeAt(Instant now) {
        return new Cause(
                "person:0d3c1c1e-8f38-4d55-9a8f-5a2b6f3a9c11",
                "TESTED",
                UUID.randomUUID().toString(),
                now);
    }

    /** A code that no other test uses. */
    public static String freshCode(String prefix) {
        return prefix + "-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
    }
}
