package cursus.acceptance;

import cursus.acceptance.pages.Chromium;
import cursus.acceptance.pages.CohortPage;
import cursus.acceptance.pages.DeadLetterPage;
import cursus.acceptance.pages.LedgerPage;
import cursus.acceptance.pages.NewProgrammePage;
import cursus.acceptance.pages.Reader;
import cursus.acceptance.pages.ReplayPage;
import cursus.acceptance.pages.SystemPage;
import cursus.acceptance.pages.TrailPage;
import cursus.acceptance.pages.WithBrowser;
import cursus.acceptance.suite.Language;
import cursus.acceptance.suite.Officer;
import cursus.acceptance.suite.Officer.Opened;
import cursus.acceptance.suite.Registrant;
import cursus.acceptance.suite.Suite;
import cursus.acceptance.suite.Terms;
import cursus.acceptance.suite.Waiting;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The pages that no longer story leads through: each in both languages, wide and narrow, and clean for axe-core. */
@WithBrowser
class EveryPageBrowserIT {

    private final Suite suite;
    private final Chromium chromium;

    EveryPageBrowserIT(Suite suite, Chromium chromium) {
        this.suite = suite;
        this.chromium = chromium;
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void what_everybody_may_read(Language language) {
        try (Reader reader = chromium.reader(suite, language, true)) {
            reader.visits("/legal")
                    .heading(language.of("Mentions légales", "Legal notice"))
                    .keeps("legal");
            reader.visits("/privacy")
                    .heading(language.of("Protection des données personnelles", "Privacy notice"))
                    .keeps("privacy");
            reader.visits("/accessibility")
                    .heading(language.of("Déclaration d’accessibilité", "Accessibility statement"))
                    .keeps("accessibility");
            reader.visits("/seats")
                    .heading(language.of("Comment les places sont attribuées", "How seats are given"))
                    .keeps("seats");
            reader.visits("/receipts")
                    .heading(language.of("Vérifier un reçu", "Check a receipt"))
                    .keeps("receipts");
            reader.visits("/nothing/here")
                    .heading(language.of("Page introuvable", "Page not found"))
                    .keeps("not-found");
            reader.visits("/developers")
                    .heading(language.of("L’API", "The API"))
                    .keeps("developers");
            reader.visits("/login/oauth2/code/cursus?code=none&state=none")
                    .heading(language.of("Connexion à reprendre", "Please sign in again"))
                    .keeps("unauthenticated");
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void what_cannot_be_understood_or_is_too_large_is_a_page_that_says_so(Language language) {
        try (Reader reader = chromium.reader(suite, language, true)) {
            reader.signsInAt("/officer", "officer");
            reader.visits("/officer/cohorts/new")
                    .heading(language.of("Demande incomprise", "Request not understood"))
                    .keeps("malformed");
            NewProgrammePage.of(reader.visits("/officer")).sendsTooMuch();
            reader.heading(language.of("Envoi trop volumineux", "Too much was sent"))
                    .keeps("too-large");
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void an_officer_sees_who_waits_and_in_which_order(Language language) {
        Opened opened = new Officer(suite).opens(Terms.seats(1));
        for (String state : List.of("HELD", "WAITING", "WAITING")) {
            Registrant person = Registrant.somebodyNew(suite);
            person.sees(person.enrols(opened.cohort()), state);
        }
        try (Reader reader = chromium.reader(suite, language, true)) {
            reader.signsInAt("/officer", "officer");
            CohortPage.of(reader, opened.cohort())
                    .countsSeats("1 0 1 0 0 2")
                    .ranksWaiters("1", "2")
                    .keeps("officer-cohort-waiting");
            reader.prints();
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void an_officer_reads_why_one_has_a_seat_and_another_has_none(Language language) {
        Opened opened = new Officer(suite).opens(Terms.seats(1));
        Registrant first = Registrant.somebodyNew(suite);
        String given = first.enrols(opened.cohort());
        first.sees(given, "HELD");
        for (String state : List.of("WAITING", "WAITING")) {
            Registrant person = Registrant.somebodyNew(suite);
            person.sees(person.enrols(opened.cohort()), state);
        }
        try (Reader reader = chromium.reader(suite, language, true)) {
            reader.signsInAt("/officer", "officer");
            LedgerPage.of(reader, opened.cohort())
                    .tellsDecisions(4)
                    .saysOfTheLatest(language.of("D’autres attendaient déjà", "Others were waiting already"));
            first.cancels(given).expect(200);
            LedgerPage.of(reader, opened.cohort())
                    .tellsDecisions(6)
                    .saysOfTheLatest(language.of("la première de la liste", "the first of the list"))
                    .offersSeats(1)
                    .keeps("officer-ledger")
                    .readsOn(2)
                    .tellsDecisions(2)
                    .keeps("officer-ledger-older");
            reader.prints();
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void the_administrator_sees_how_every_service_is(Language language) {
        try (Reader reader = chromium.reader(suite, language, true)) {
            SystemPage.of(reader.signsInAt("/admin/system", "admin"))
                    .showsHealthy("catalogue", "enrolment", "scheduling", "billing", "notification")
                    .keeps("system");
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void the_administrator_replays_a_ledger_from_its_log_and_finds_nothing(Language language) {
        Opened opened = new Officer(suite).opens(Terms.seats(1));
        Registrant person = Registrant.somebodyNew(suite);
        person.sees(person.enrols(opened.cohort()), "HELD");
        Waiting.until("the log of " + opened.cohort())
                .until(
                        () -> suite.as("admin")
                                .post("/api/enrolment/cohorts/%s/replay".formatted(opened.cohort()), Map.of())
                                .expect(200)
                                .at("/behind"),
                        "0"::equals);
        try (Reader reader = chromium.reader(suite, language, true)) {
            reader.signsInAt("/admin/system", "admin");
            ReplayPage.of(reader, opened.cohort())
                    .saysOfOutcome(language.of("Rien à signaler.", "Nothing to report."))
                    .keeps("replay")
                    .asks("NOWHERE")
                    .isRefused()
                    .keeps("replay-refused");
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void the_administrator_reads_what_could_not_be_taken_tries_it_again_and_gives_it_up(Language language) {
        Poison poison = Poison.published(suite);
        String letter = poison.awaitAt("billing");
        try (Reader reader = chromium.reader(suite, language, true)) {
            reader.signsInAt("/admin/dead-letters", "admin");
            DeadLetterPage.of(reader)
                    .keeps("dead-letters")
                    .opens("billing", letter)
                    .says(poison.key())
                    .keeps("dead-letter")
                    .replays()
                    .keeps("dead-letter-replayed")
                    .isRefusedWithoutConfirmation()
                    .keeps("dead-letter-refused")
                    .discards()
                    .says(language.of("Plus rien n’attend ici.", "Nothing waits here any more."))
                    .keeps("dead-letter-settled")
                    .goesToSettled()
                    .keeps("dead-letters-settled");
        }
        poison.settleAt("scheduling");
        poison.settleAt("notification");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void an_officer_follows_one_enrolment_through_every_service(Language language) {
        Opened opened = new Officer(suite).opens(Terms.seats(1));
        Registrant person = Registrant.somebodyNew(suite);
        String enrolment = person.enrols(opened.cohort());
        person.sees(enrolment, "HELD");
        person.confirms(enrolment).expect(200);
        Waiting.until("the mail of " + enrolment)
                .until(
                        () -> person.api().get("/api/notification/enrolments/" + enrolment + "/deliveries"),
                        answer -> answer.text().contains("enrolment-confirmed")
                                && !answer.text().contains("PLANNED"));
        try (Reader reader = chromium.reader(suite, language, true)) {
            TrailPage.of(reader.signsInAt("/officer/enrolments/" + enrolment + "/trail", "officer"))
                    .hasActs(
                            language.of("Place demandée", "Seat requested"),
                            language.of("Inscription confirmée", "Enrolment confirmed"))
                    .namesServices(
                            language.of("Le service des inscriptions", "The enrolment service"),
                            language.of("Le service de planification", "The scheduling service"),
                            language.of("Le service de facturation", "The billing service"),
                            language.of("Le service des courriels", "The mail service"))
                    .showsNoCode()
                    .keeps("trail");
            reader.prints();
        }
    }
}
