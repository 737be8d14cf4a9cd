package cursus.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An officer looks at programmes, publishes and withdraws them, and brings in files. */
class ProgrammeDeskTest extends WithGateway {

    private static final String ONE = "/officer/programmes/PILOT";
    private static final String API = "/api/catalogue/programmes/PILOT";
    private static final String PREVIEW = """
            {"programme":"PILOT","version":2,"state":"PUBLISHED",
             "events":[{"name":"ProgrammePublished","event":{"programme":"PILOT"}}],
             "changes":[{"field":"summary.fr","before":"Avant.","after":"Après <b>."}]}""";

    @BeforeEach
    void theCatalogueKnowsTheDraft() {
        SERVICES.answers("GET " + Drafts.PATH, 200, Drafts.at(3, "Un cycle."));
        SERVICES.answers("GET /api/catalogue/drafts", 200, """
                {"items":[{"programme":"PILOT","state":"PUBLISHED","version":1,"revision":3,"unpublished":true,
                  "changedAt":"2027-06-15T07:00:01Z","changedBy":"person:7d9a4e0c-0000-4000-8000-000000000001","title":{"fr":"Piloter"},
                  "family":"Management","completeness":81},
                 {"programme":"NEUF","state":"DRAFT","version":0,"revision":1,"unpublished":true,
                  "changedAt":"2027-06-15T07:00:01Z","changedBy":"person:c2","completeness":3}],
                 "page":0,"size":20,"hasNext":true}""");
    }

    @Test
    void drafts_and_published_programmes_are_listed_with_their_state_and_completeness() {
        String page = signedIn("TRAINING_OFFICER").get("/officer/programmes").body();

        assertThat(page)
                .contains("Piloter", "Publiée", "avec des modifications non publiées", "81 %")
                .contains("NEUF", "Brouillon", "3 %", "par un autre agent (c2)", "par vous")
                .contains("href=\"/officer/programmes/PILOT\"", "/officer/programmes?page=1");
    }

    @Test
    void what_a_page_lacks_leads_to_where_it_is_written() {
        String page = signedIn("TRAINING_OFFICER").get(ONE).body();

        assertThat(page)
                .contains("Complétude : 81 %")
                .contains(ONE + "/write/learning#field-competences", "Compétences visées")
                .contains(ONE + "/write/application#field-application")
                .contains(ONE + "/write/essentials#field-title-fr")
                .contains("href=\"/api/catalogue/programmes/PILOT/export\"");
    }

    @Test
    void the_preview_is_the_page_that_the_public_would_read_with_what_is_still_to_be_written() {
        SERVICES.answers("GET " + API, 200, Samples.PROGRAMME);
        SERVICES.answers("GET /api/catalogue/documents/RULES", 200, """
                {"document":"RULES","version":2,"kind":"HOUSE_RULES","title":{"fr":"Règlement intérieur"},
                 "text":{"fr":"Les règles."},"inForceSince":"2027-06-15T07:00:01Z"}""");
        String page = signedIn("TRAINING_OFFICER").get(ONE + "/preview").body();

        assertThat(page)
                .contains("Un <strong>cycle</strong> &lt;dense&gt;.", "Gouverner", "Séminaire", "4 demi-journées")
                .contains("<li>État</li>", "id=\"module-1\"", "Règlement intérieur", "[à écrire]")
                .contains("Ce que le public lirait", "href=\"" + ONE + "\"")
                .doesNotContain("Compétences visées", "application/ld+json");
        assertThat(signedIn("TRAINING_OFFICER").get(ONE + "/preview?lang=en").body())
                .contains("<h1>Lead</h1>", "Central government")
                .containsPattern("lang=\"fr\"[^>]*>Gouverner");
    }

    @Test
    void versions_are_compared_side_by_side() {
        SERVICES.answers("GET " + API + "/versions", 200, """
                {"items":[{"version":2,"title":{"fr":"Piloter"},"publishedAt":"2027-06-15T07:00:01Z"},
                 {"version":1,"title":{"fr":"Piloter"},"publishedAt":"2027-06-14T07:00:01Z"}],
                 "page":0,"size":20,"hasNext":false}""");
        SERVICES.answers("GET " + API + "/differences", 200, """
                {"programme":"PILOT","from":1,"to":2,
                 "differences":[{"field":"modules[1].title.en","after":"To lead <i>"},
                  {"field":"modules[1].kind","before":"SEMINAR","after":"WORKSHOP"},
                  {"field":"branches[0]","before":"STATE"},{"field":"languages[0]","after":"en"}]}""");

        String page = signedIn("TRAINING_OFFICER")
                .get(ONE + "/differences?from=1&to=2")
                .body();

        assertThat(SERVICES.asked("GET " + API + "/differences").getFirst().query())
                .isEqualTo("from=1&to=2");
        assertThat(page)
                .contains("Module 2, titre", "(en anglais)", "rien")
                .contains("<ins class=\"desk-words\">To lead &lt;i&gt;</ins>")
                .contains(">Séminaire</del>", ">Atelier</ins>", ">État</del>", ">anglais</ins>")
                .doesNotContain("SEMINAR", "WORKSHOP", "STATE");
    }

    @Test
    void publishing_is_looked_at_before_it_is_done() {
        SERVICES.answers("POST " + API + "/publication/preview", 200, PREVIEW);
        SERVICES.answers("POST " + API + "/publication", 200, Drafts.at(4, "Après"));
        Browser officer = signedIn("TRAINING_OFFICER");

        String look = officer.get(ONE + "/publication").body();
        assertThat(look)
                .contains("Ce serait la version 2.", "La page de la formation est publiée.", "Personne ne reçoit")
                .contains("Après &lt;b&gt;.", "complète à 81 %");
        assertThat(SERVICES.asked("POST " + API + "/publication")).isEmpty();

        HttpResponse<String> done = officer.submit(ONE + "/publication", ONE + "/publication", Map.of("revision", "3"));
        assertThat(Browser.location(done)).endsWith(ONE);
        assertThat(SERVICES.asked("POST " + API + "/publication").getFirst().body())
                .isEqualTo("{\"revision\":3}");
        assertThat(officer.get(ONE).body()).contains("La formation est publiée : version 1.");
    }

    @Test
    void what_keeps_a_programme_from_being_published_leads_to_where_it_is_written() {
        SERVICES.answers("POST " + API + "/publication/preview", 422, """
                {"type":"urn:cursus:problem:invalid-request","status":422,
                 "errors":[{"field":"contacts[0].email","message":"Une adresse est nécessaire."}]}""");

        String page = signedIn("TRAINING_OFFICER").get(ONE + "/publication").body();

        assertThat(page)
                .contains(
                        "La formation ne peut pas encore être publiée",
                        ONE + "/write/people#field-contacts-0-email",
                        "Une adresse est nécessaire.")
                .doesNotContain("Publier maintenant");
    }

    @Test
    void somebody_who_publishes_what_has_changed_meanwhile_sees_what_did() {
        SERVICES.answers(
                "POST " + API + "/publication", 409, Drafts.outdated(4, "summary.fr", "Un cycle.", "Le leur."));
        SERVICES.answers("POST " + API + "/publication/preview", 200, PREVIEW);

        HttpResponse<String> page = signedIn("TRAINING_OFFICER")
                .submit(ONE + "/publication", ONE + "/publication", Map.of("revision", "3"));

        assertThat(page.statusCode()).isEqualTo(409);
        assertThat(page.body())
                .contains("<ins class=\"desk-words\">Le leur.</ins>", "Regarder à nouveau avant de publier");
    }

    @Test
    void withdrawing_shows_what_it_comes_to_and_takes_a_reason_and_a_note() {
        SERVICES.answers("POST " + API + "/withdrawal/preview", 200, """
                {"programme":"PILOT","version":1,"state":"WITHDRAWN",
                 "events":[{"name":"ProgrammeWithdrawn","event":{}}],"changes":[]}""");
        SERVICES.answers("POST " + API + "/withdrawal", 200, Drafts.at(4, "Un cycle."));
        Browser officer = signedIn("TRAINING_OFFICER");
        Map<String, String> typed = Map.of("revision", "3", "why", "UNDER_REVISION", "note.fr", "Revient bientôt.");

        String look =
                officer.submit(ONE + "/withdrawal", ONE + "/withdrawal", typed).body();
        assertThat(look)
                .contains("La formation quitte le catalogue.", "Retirer maintenant", "Revient bientôt.")
                .containsPattern("value=\"UNDER_REVISION\"[^>]*selected");
        assertThat(SERVICES.asked("POST " + API + "/withdrawal")).isEmpty();

        officer.submit(
                ONE + "/withdrawal",
                ONE + "/withdrawal",
                Map.of(
                        "revision",
                        "3",
                        "why",
                        "UNDER_REVISION",
                        "note.fr",
                        "Revient bientôt.",
                        "sure",
                        Browser.sureOn(look)));
        assertThat(SERVICES.asked("POST " + API + "/withdrawal").getFirst().body())
                .isEqualTo("{\"revision\":3,\"reason\":\"UNDER_REVISION\",\"note\":{\"fr\":\"Revient bientôt.\"}}");
    }

    @Test
    void a_file_becomes_the_draft() {
        SERVICES.answers("POST /api/catalogue/programmes/import", 200, Drafts.at(1, "Un cycle."));

        HttpResponse<String> answer = signedIn("TRAINING_OFFICER")
                .submit(
                        "/officer/programmes/import",
                        "/officer/programmes/import",
                        Map.of("file", "programme: PILOT\ntitle:\n  fr: Été\n", "revision", "3"));

        Peer.Asked asked =
                SERVICES.asked("POST /api/catalogue/programmes/import").getFirst();
        assertThat(asked.body()).startsWith("programme: PILOT").contains("Été");
        assertThat(asked.header("Content-Type")).isEqualTo("application/yaml");
        assertThat(asked.query()).isEqualTo("revision=3");
        assertThat(Browser.location(answer)).endsWith(ONE);
    }

    @Test
    void mistakes_of_a_file_are_named_by_their_lines_and_the_file_stays() {
        SERVICES.answers("POST /api/catalogue/programmes/import", 422, """
                {"type":"urn:cursus:problem:invalid-file","status":422,"errors":[
                 {"line":2,"field":"title.fr","message":"Le titre manque."},
                 {"line":7,"field":"modules[0].kind","message":"Inconnu."}]}""");

        HttpResponse<String> page = signedIn("TRAINING_OFFICER")
                .submit(
                        "/officer/programmes/import",
                        "/officer/programmes/import",
                        Map.of("file", "programme: <PILOT>"));

        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body())
                .contains("Le fichier a 2 erreurs.", ">7</td>", "modules[0].kind", "Inconnu.")
                .contains("programme: &lt;PILOT&gt;</textarea>");
    }
}
