package cursus.acceptance;

import cursus.acceptance.pages.Chromium;
import cursus.acceptance.pages.NewProgrammePage;
import cursus.acceptance.pages.ProgrammeDeskPage;
import cursus.acceptance.pages.Reader;
import cursus.acceptance.pages.WithBrowser;
import cursus.acceptance.suite.Answer;
import cursus.acceptance.suite.Api;
import cursus.acceptance.suite.Language;
import cursus.acceptance.suite.Officer;
import cursus.acceptance.suite.Suite;
import cursus.acceptance.suite.Terms;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An officer writes the catalogue in a real browser: drafts, publication, documents, the terms of cohorts. */
@WithBrowser
class CatalogueDeskBrowserIT {

    private final Suite suite;
    private final Chromium chromium;

    CatalogueDeskBrowserIT(Suite suite, Chromium chromium) {
        this.suite = suite;
        this.chromium = chromium;
    }

    @ParameterizedTest(name = "{0}, JavaScript {1}")
    @CsvSource({"FRENCH, true", "ENGLISH, true", "FRENCH, false", "ENGLISH, false"})
    void a_programme_is_written_looked_at_published_and_withdrawn(Language language, boolean javaScript) {
        String code = Officer.newCode();
        try (Reader reader = chromium.reader(suite, language, javaScript)) {
            reader.signsInAt("/officer", "officer");
            ProgrammeDeskPage desk = NewProgrammePage.of(reader)
                    .keeps("desk-begin")
                    .fills(code, "Essai " + code, "Trial " + code)
                    .begins(code)
                    .keeps("desk-overview")
                    .writesTheLeast()
                    .opens("learning")
                    .row("add:objectives")
                    .types("objectives[1].fr", "Savoir y répondre.")
                    .row("up:objectives:1")
                    .holds("objectives[0].fr", "Savoir y répondre.")
                    .keeps("desk-section")
                    .saves()
                    .opens("essentials")
                    .types("summary.fr", "Un jour d’essai.")
                    .isKept(language.of("Enregistré", "Saved"))
                    .keeps("desk-saved")
                    .looks("/preview")
                    .says("Un jour d’essai.")
                    .keeps("desk-preview")
                    .looks("/publication")
                    .keeps("desk-publication")
                    .publishes()
                    .opens("essentials")
                    .types("summary.fr", "Deux jours d’essai.")
                    .saves()
                    .looks("/differences")
                    .says("Deux jours d’essai.")
                    .keeps("desk-differences");
            reader.visits("/officer/programmes").keeps("desk-programmes");
            desk.withdraws("desk-withdrawal").says(language.of("Retirée", "Withdrawn"));
        }
    }

    @ParameterizedTest(name = "{0}, JavaScript {1}")
    @CsvSource({"FRENCH, true", "ENGLISH, false"})
    void the_second_of_two_officers_sees_what_the_first_wrote(Language language, boolean javaScript) {
        String code = Officer.newCode();
        try (Reader reader = chromium.reader(suite, language, javaScript)) {
            reader.signsInAt("/officer", "officer");
            ProgrammeDeskPage desk = NewProgrammePage.of(reader)
                    .fills(code, "Essai " + code, "Trial " + code)
                    .begins(code)
                    .opens("essentials");
            somebodyElseWrites(code, "Ce que l’autre a écrit.");
            desk.types("summary.fr", "Ce que j’ai écrit.")
                    .isTooLate("summary.fr", "Ce que j’ai écrit.", "Ce que l’autre a écrit.")
                    .keeps("desk-meanwhile")
                    .saves()
                    .holds("summary.fr", "Ce que j’ai écrit.");
        }
    }

    @ParameterizedTest(name = "{0}, JavaScript {1}")
    @CsvSource({"FRENCH, true", "ENGLISH, true", "FRENCH, false"})
    void documents_files_and_terms_have_their_pages(Language language, boolean javaScript) {
        Officer officer = new Officer(suite);
        officer.writes("DESK-RULES");
        String cohort = officer.announces(Terms.seats(4)).cohort();
        try (Reader reader = chromium.reader(suite, language, javaScript)) {
            reader.signsInAt("/officer/documents", "officer").keeps("desk-documents");
            reader.visits("/officer/documents/DESK-RULES").keeps("desk-document");
            reader.visits("/officer/documents/DESK-RULES/versions/1").keeps("desk-document-version");
            reader.visits("/officer/programmes/import").keeps("desk-import");
            reader.visits("/officer/cohorts/" + cohort + "/terms").keeps("desk-terms");
        }
    }

    private void somebodyElseWrites(String code, String summary) {
        Api api = suite.as("officer");
        Answer draft = api.get("/api/catalogue/programmes/" + code + "/draft").expect(200);
        api.put(
                        "/api/catalogue/programmes/" + code + "/draft",
                        Map.of(
                                "revision",
                                Integer.valueOf(draft.at("/revision")),
                                "contents",
                                Map.of(
                                        "title",
                                        Map.of("fr", "Essai " + code, "en", "Trial " + code),
                                        "summary",
                                        Map.of("fr", summary))))
                .expect(200);
    }
}
