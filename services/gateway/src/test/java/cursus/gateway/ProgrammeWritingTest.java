package cursus.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An officer writes a programme section by section. */
class ProgrammeWritingTest extends WithGateway {

    private static final String SAVE = "PUT " + Drafts.PATH;
    private static final String ESSENTIALS = "/officer/programmes/PILOT/write/essentials";
    private static final String MODULES = "/officer/programmes/PILOT/write/modules";

    @BeforeEach
    void theCatalogueKnowsTheDraft() {
        SERVICES.answers("GET " + Drafts.PATH, 200, Drafts.at(3, "Un cycle."));
        SERVICES.answers(SAVE, 200, Drafts.at(4, "Un cycle."));
        SERVICES.answers("GET /api/catalogue/documents", 200, """
                {"items":[{"document":"RULES","version":2,"kind":"HOUSE_RULES","title":{"fr":"Règlement"},
                 "inForceSince":"2027-01-01T00:00:00Z"}],"page":0,"size":100,"hasNext":false}""");
    }

    @Test
    void a_programme_begins_as_a_draft_with_a_code_and_a_title() {
        HttpResponse<String> answer = signedIn("TRAINING_OFFICER")
                .submit(
                        "/officer/programmes/new",
                        "/officer/programmes/new",
                        Map.of("programme", "PILOT", "title.fr", "Piloter", "title.en", "Lead"));

        assertThat(Browser.location(answer)).endsWith("/officer/programmes/PILOT");
        assertThat(SERVICES.asked(SAVE).getFirst().body())
                .contains("\"revision\":0", "\"title\":{\"fr\":\"Piloter\",\"en\":\"Lead\"}");
    }

    @Test
    void a_code_that_is_none_is_refused_beside_it() {
        SERVICES.answers(SAVE, 422, """
                {"type":"urn:cursus:problem:invalid-request","status":422,
                 "errors":[{"field":"programme","message":"Ce n’est pas un code."}]}""");

        HttpResponse<String> page = signedIn("TRAINING_OFFICER")
                .submit(
                        "/officer/programmes/new",
                        "/officer/programmes/new",
                        Map.of("programme", "PILOT", "title.fr", "Piloter"));

        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body()).contains("field-programme-wrong", "Ce n’est pas un code.", "value=\"PILOT\"");
    }

    @Test
    void a_section_is_saved_and_the_rest_of_the_page_stays() {
        HttpResponse<String> answer = signedIn("TRAINING_OFFICER").submit(ESSENTIALS, ESSENTIALS, essentials("Neuf."));

        assertThat(Browser.location(answer)).endsWith(ESSENTIALS);
        assertThat(SERVICES.asked(SAVE).getFirst().body())
                .contains("\"revision\":3", "\"summary\":{\"fr\":\"Neuf.\"}", "\"branches\":[\"STATE\"]")
                .contains("\"number\":2", "\"halfDays\":2", "\"documents\":[\"RULES\"]")
                .doesNotContain("null");
    }

    @Test
    void every_section_shows_what_the_draft_says_and_sends_it_back_as_it_was() {
        Browser officer = signedIn("TRAINING_OFFICER");

        assertThat(officer.get(MODULES).body())
                .contains("Gouverner", "Conduire")
                .containsPattern("name=\"modules\\[1]\\.number\"[^>]*value=\"2\"");
        assertThat(officer.get("/officer/programmes/PILOT/write/people").body())
                .containsPattern("name=\"documents\\.RULES\"[^>]*checked");
        assertThat(officer.get("/officer/programmes/PILOT/write/organisation").body())
                .contains("value=\"fr, en\"");
        assertThat(officer.get("/officer/programmes/PILOT/write/application").body())
                .contains("Une lettre", "application.stages[0].fr");
        for (String section : new String[] {"learning", "results", "audience"}) {
            assertThat(officer.get("/officer/programmes/PILOT/write/" + section).statusCode())
                    .as(section)
                    .isEqualTo(200);
        }
        assertThat(officer.get("/officer/programmes/PILOT/write/none").statusCode())
                .isEqualTo(404);
    }

    @Test
    void buttons_add_move_and_remove_rows_without_saving() {
        Browser officer = signedIn("TRAINING_OFFICER");

        assertThat(officer.submit(MODULES, MODULES, modules("add:modules")).body())
                .containsPattern("name=\"modules\\[2]\\.number\"[^>]*value=\"3\"")
                .contains("Gouverner", "Conduire");
        assertThat(officer.submit(MODULES, MODULES, modules("up:modules:1")).body())
                .as("the number belongs to the place")
                .containsPattern(
                        "(?s)name=\"modules\\[0]\\.number\"[^>]*value=\"1\".*Conduire.*modules\\[1].*Gouverner");
        assertThat(officer.submit(MODULES, MODULES, modules("remove:modules:0")).body())
                .contains("Conduire")
                .doesNotContain("Gouverner", "modules[1]");
        assertThat(officer.submit(MODULES, MODULES, modules("remove:<script>:0"))
                        .body())
                .contains("Gouverner", "Conduire");
        assertThat(SERVICES.asked(SAVE)).isEmpty();
    }

    @Test
    void what_the_catalogue_refuses_stands_beside_its_field_with_what_was_typed() {
        SERVICES.answers(SAVE, 422, """
                {"type":"urn:cursus:problem:invalid-request","status":422,"errors":[
                 {"field":"contents.presentation.fr","message":"HTML est refusé."},
                 {"field":"contents.summary","message":"Le français manque."}]}""");

        HttpResponse<String> page = signedIn("TRAINING_OFFICER").submit(ESSENTIALS, ESSENTIALS, essentials("Neuf."));

        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body())
                .contains("field-presentation-fr-wrong", "HTML est refusé.", "field-summary-fr-wrong", "Neuf.");
    }

    @Test
    void while_somebody_types_the_page_only_says_that_it_is_kept() {
        Browser officer = signedIn("TRAINING_OFFICER");

        HttpResponse<String> answer = quietly(officer, essentials("Neuf."));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains("id=\"saved\"", "Enregistré :", "hx-swap-oob", "value=\"4\"")
                .doesNotContain("<html", "<textarea");
    }

    @Test
    void while_somebody_types_a_mistake_is_told_without_taking_the_page_away() {
        SERVICES.answers(SAVE, 422, """
                {"type":"urn:cursus:problem:invalid-request","status":422,
                 "errors":[{"field":"contents.title.fr","message":"Trop long."}]}""");

        HttpResponse<String> answer = quietly(signedIn("TRAINING_OFFICER"), essentials("Neuf."));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("un champ est à corriger").doesNotContain("name=\"revision\"");
    }

    @Test
    void the_second_officer_sees_what_changed_and_loses_nothing() {
        SERVICES.answers(SAVE, 409, Drafts.outdated(4, "summary.fr", "Un cycle.", "Le leur."));
        AtomicInteger looks = new AtomicInteger();
        SERVICES.answers(
                "GET " + Drafts.PATH,
                _ -> new Peer.Told(
                        200, looks.incrementAndGet() < 2 ? Drafts.at(3, "Un cycle.") : Drafts.at(4, "Le leur.")));

        HttpResponse<String> page = signedIn("TRAINING_OFFICER").submit("/legal", ESSENTIALS, essentials("Le mien."));

        assertThat(page.statusCode()).isEqualTo(409);
        assertThat(page.body())
                .contains("Quelqu’un a modifié cette formation", "par un autre agent (colleagu…)")
                .contains("<del class=\"desk-words\">Un cycle.</del>", "<ins class=\"desk-words\">Le leur.</ins>")
                .contains(">Le mien.</textarea>")
                .containsPattern("name=\"revision\"[^>]*value=\"4\"");
    }

    @Test
    void what_only_the_other_one_touched_is_kept_and_told() {
        AtomicInteger saves = new AtomicInteger();
        SERVICES.answers(
                SAVE,
                _ -> saves.incrementAndGet() == 1
                        ? new Peer.Told(409, Drafts.outdated(4, "summary.fr", "Un cycle.", "Le leur."))
                        : new Peer.Told(200, Drafts.at(5, "Le leur.")));
        SERVICES.answers("GET " + Drafts.PATH, 200, Drafts.at(4, "Le leur."));
        Map<String, String> typed = essentials("Un cycle.");
        typed.put("family", "Direction");

        HttpResponse<String> answer = signedIn("TRAINING_OFFICER").submit("/legal", ESSENTIALS, typed);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(SERVICES.asked(SAVE).getLast().body())
                .contains("\"revision\":4", "\"summary\":{\"fr\":\"Le leur.\"}", "\"family\":\"Direction\"");
        assertThat(answer.body()).contains("Enregistré aussi", "<ins class=\"desk-words\">Le leur.</ins>");
    }

    @Test
    void what_was_typed_is_not_lost_while_the_catalogue_is_away() {
        SERVICES.answers(SAVE, 503, "{}");
        Browser officer = signedIn("TRAINING_OFFICER");

        HttpResponse<String> page = officer.submit(ESSENTIALS, ESSENTIALS, essentials("Neuf."));

        assertThat(page.statusCode()).isEqualTo(503);
        assertThat(page.body()).contains("Vos réponses sont gardées", "Neuf.", "<title>Erreur : L’essentiel");
    }

    @Test
    void a_refused_section_is_shown_in_the_other_language_with_what_was_typed() {
        Map<String, String> typed = essentials("Neuf.");
        typed.put("shown-in", "en");

        HttpResponse<String> page = signedIn("TRAINING_OFFICER").submit(ESSENTIALS, ESSENTIALS, typed);

        assertThat(page.body()).contains("<html lang=\"en\"", "Neuf.", "Essentials");
        assertThat(SERVICES.asked(SAVE)).isEmpty();
    }

    private static HttpResponse<String> quietly(Browser officer, Map<String, String> typed) {
        String token = Browser.csrfTokenOn(officer.get(ESSENTIALS).body());
        StringBuilder form = new StringBuilder("_csrf=" + token);
        typed.forEach((name, value) -> form.append('&')
                .append(name)
                .append('=')
                .append(java.net.URLEncoder.encode(value, java.nio.charset.StandardCharsets.UTF_8)));
        return officer.post(ESSENTIALS, "application/x-www-form-urlencoded", form.toString(), "HX-Request", "true");
    }

    private static Map<String, String> essentials(String summary) {
        Map<String, String> typed = new HashMap<>();
        typed.put("revision", "3");
        typed.put("title.fr", "Piloter");
        typed.put("title.en", "Lead");
        typed.put("family", "Management");
        typed.put("summary.fr", summary);
        typed.put("presentation.fr", "Un **cycle** <dense>.");
        return typed;
    }

    private static Map<String, String> modules(String asked) {
        Map<String, String> typed = new HashMap<>();
        typed.put("revision", "3");
        typed.put("modules[0].number", "1");
        typed.put("modules[0].title.fr", "Gouverner");
        typed.put("modules[1].number", "2");
        typed.put("modules[1].title.fr", "Conduire");
        typed.put("row", asked);
        return typed;
    }
}
