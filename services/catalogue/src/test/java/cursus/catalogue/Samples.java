package cursus.catalogue;

import cursus.catalogue.cohorts.Admission;
import cursus.catalogue.cohorts.CohortProposal;
import cursus.catalogue.cohorts.Place;
import cursus.catalogue.cohorts.RegistrationWindow;
import cursus.catalogue.cohorts.VatBasis;
import cursus.catalogue.programmes.Application;
import cursus.catalogue.programmes.Blank;
import cursus.catalogue.programmes.Branch;
import cursus.catalogue.programmes.Contact;
import cursus.catalogue.programmes.Contents;
import cursus.catalogue.programmes.ContentsRules;
import cursus.catalogue.programmes.ModuleKind;
import cursus.catalogue.programmes.Partner;
import cursus.catalogue.programmes.PlaceKind;
import cursus.catalogue.programmes.ProgrammeModule;
import cursus.catalogue.programmes.ResultRate;
import cursus.catalogue.programmes.Text;
import cursus.catalogue.programmes.markdown.CommonMark;
import cursus.messaging.Cause;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.joda.money.Money;

/** A programme of six modules and its cohort, as tests begin with them. */
public final class Samples {

    public static final Instant OPENS_AT = Instant.parse("2021-06-15T07:00:00Z");
    public static final Instant CLOSES_AT = Instant.parse("2021-08-31T16:00:00Z");
    public static final RegistrationWindow WINDOW = window(OPENS_AT, CLOSES_AT);
    public static final RegistrationWindow TO_BE_ANNOUNCED = new RegistrationWindow(Optional.empty(), Optional.empty());

    /** The rules of a catalogue in which every document exists. */
    public static final ContentsRules RULES = new ContentsRules(new CommonMark(), codes -> Set.of());

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
        Contents blank = Blank.CONTENTS;
        return new Contents(
                Optional.of(text("Piloter la transformation publique", "Steering public transformation")),
                Optional.of("cycle"),
                Optional.of(text("Six modules pour conduire son projet.", "Six modules to lead one’s project.")),
                Optional.of(french("Un premier paragraphe.\n\nUn second.")),
                List.of(moduleNumbers).stream().map(Samples::module).toList(),
                List.of(french("Conduire un projet de transformation"), french("Fédérer une équipe")),
                blank.competences(),
                List.of(french("Retours d’expérience")),
                Optional.of(french("Encadrement supérieur des trois fonctions publiques")),
                blank.branches(),
                blank.eligibility(),
                Optional.empty(),
                Optional.of(french("Soutenance d’un projet")),
                Optional.of(text("Référent handicap à votre écoute", "A disability officer listens")),
                blank.accessibilityContact(),
                blank.accessDelay(),
                blank.resultRates(),
                blank.satisfaction(),
                blank.duration(),
                blank.rhythm(),
                blank.places(),
                blank.priceIncludes(),
                blank.contact(),
                List.of(new Contact(
                        Optional.of(text("Bureau des formations", "Training office")),
                        Optional.of("formations@example.org"),
                        Optional.empty())),
                blank.application(),
                blank.languages(),
                blank.partners(),
                blank.mediaCredits(),
                blank.followUp(),
                blank.documents());
    }

    /** A page on which every field says something. */
    public static Contents everything() {
        Contents some = contents();
        return new Contents(
                some.title(),
                some.family(),
                some.summary(),
                Optional.of(text("Voir le [module 3](#module-3).", "See [module 3](#module-3).")),
                some.modules(),
                some.objectives(),
                List.of(french("Évaluer une politique")),
                some.methods(),
                some.audience(),
                List.of(Branch.STATE, Branch.TERRITORIAL, Branch.HOSPITAL),
                List.of(french("Diriger un service")),
                Optional.of(french("Porter un projet")),
                some.assessment(),
                some.accessibility(),
                Optional.of(new Contact(
                        Optional.of(french("Mission handicap")),
                        Optional.of("handicap@example.org"),
                        Optional.of("01 23 45 67 89"))),
                Optional.of(french("Trois semaines")),
                List.of(
                        new ResultRate(french("Assiduité"), Optional.of("96 %"), Optional.of(french("2020"))),
                        new ResultRate(french("Insertion"), Optional.empty(), Optional.empty())),
                Optional.of(french("4,6 sur 5")),
                Optional.of(french("Vingt-quatre demi-journées")),
                Optional.of(french("Deux jours toutes les deux semaines")),
                List.of(PlaceKind.SITE, PlaceKind.OFF_SITE),
                List.of(french("Déjeuners")),
                Optional.empty(),
                some.contacts(),
                Optional.of(
                        new Application(List.of(french("Lettre")), List.of(french("Lecture"), french("Entretien")))),
                List.of("fr", "en"),
                List.of(new Partner("Institut d’exemple", Optional.of("https://institut.example.org/"))),
                List.of(french("Photographies : service de la communication")),
                Optional.of(french("Un point à chaque module")),
                List.of("REGLEMENT"));
    }

    /** The same page, but for its title. */
    public static Contents titled(Contents page, Text title) {
        return new Contents(
                Optional.of(title),
                page.family(),
                page.summary(),
                page.presentation(),
                page.modules(),
                page.objectives(),
                page.competences(),
                page.methods(),
                page.audience(),
                page.branches(),
                page.eligibility(),
                page.prerequisites(),
                page.assessment(),
                page.accessibility(),
                page.accessibilityContact(),
                page.accessDelay(),
                page.resultRates(),
                page.satisfaction(),
                page.duration(),
                page.rhythm(),
                page.places(),
                page.priceIncludes(),
                page.contact(),
                page.contacts(),
                page.application(),
                page.languages(),
                page.partners(),
                page.mediaCredits(),
                page.followUp(),
                page.documents());
    }

    private static ProgrammeModule module(int number) {
        return new ProgrammeModule(
                number,
                Optional.of(french("Module " + number)),
                Optional.of(french("Savoir agir")),
                Optional.of(ModuleKind.SEMINAR),
                Optional.of(4));
    }

    public static CohortProposal proposal(String cohort, String programme, RegistrationWindow window) {
        return proposal(cohort, programme, LocalDate.of(2021, 9, 14), window);
    }

    /** The same season, in another year. */
    public static CohortProposal proposal(
            String cohort, String programme, LocalDate startsOn, RegistrationWindow window) {
        return new CohortProposal(
                cohort,
                programme,
                startsOn,
                startsOn.plusDays(77),
                20,
                8,
                Money.parse("EUR 7850.00"),
                window,
                Duration.ofMinutes(15),
                Duration.ofHours(24),
                List.of(new Place("Paris", Optional.empty(), Optional.of(PlaceKind.SITE))),
                VatBasis.EXEMPT,
                Admission.OPEN);
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
