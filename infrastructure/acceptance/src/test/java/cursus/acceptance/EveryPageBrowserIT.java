package cursus.acceptance;

import cursus.acceptance.pages.Chromium;
import cursus.acceptance.pages.DeadLetterPage;
import cursus.acceptance.pages.Reader;
import cursus.acceptance.suite.Language;
import cursus.acceptance.suite.Officer;
import cursus.acceptance.suite.Officer.Opened;
import cursus.acceptance.suite.Registrant;
import cursus.acceptance.suite.Suite;
import cursus.acceptance.suite.Terms;
import cursus.acceptance.suite.Waiting;
import cursus.acceptance.suite.WithSuite;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The pages that no longer story leads through: each in both languages, wide and narrow, and clean for axe-core. */
@WithSuite
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryPageBrowserIT {

    private final Suite suite;
    private Chromium chromium;

    EveryPageBrowserIT(Suite suite) {
        this.suite = suite;
    }

    @BeforeAll
    void start() {
        chromium = Chromium.start();
    }

    @AfterAll
    void stop() {
        chromium.close();
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
            reader.visits("/nothing/here")
                    .heading(language.of("Page introuvable", "Page not found"))
                    .keeps("not-found");
            reader.visits("/?page=many").keeps("malformed");
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void the_administrator_sees_how_every_service_is(Language language) {
        try (Reader reader = chromium.reader(suite, language, true)) {
            reader.signsInAt("/admin/system", "admin").keeps("system");
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
                        answer -> answer.items().size() == 2 && !answer.text().contains("PLANNED"));
        try (Reader reader = chromium.reader(suite, language, true)) {
            reader.signsInAt("/officer/enrolments/" + enrolment + "/trail", "officer")
                    .keeps("trail");
        }
    }
}
