package cursus.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What somebody typed stays on the page, whatever language it is shown in and whoever is away. */
class KeptFormsTest extends WithGateway {

    private static final String SWITCH = "name=\"shown-in\"";
    private static final String ENTER = "class=\"visually-hidden\" tabindex=\"-1\" aria-hidden=\"true\" form=\"typed\"";

    /** A page with a form, filled in so that it is refused before any service is asked to do something. */
    enum Typed {
        ENROL("REGISTRANT", "/cohorts/PILOT-27/enrol", "payer.name", "POST /api/enrolment/enrolments"),
        PROGRAMME(
                "TRAINING_OFFICER", "/officer/programmes/new", "title.fr", "PUT /api/catalogue/programmes/PILOT/draft"),
        COHORT("TRAINING_OFFICER", "/officer/cohorts/new?programme=PILOT", "place.name", "POST /api/catalogue/cohorts"),
        SESSIONS(
                "TRAINING_OFFICER",
                "/officer/cohorts/PILOT-27/sessions",
                "place.name",
                "POST /api/scheduling/cohorts/PILOT-27/sessions");

        private final String role;
        private final String path;
        private final String field;
        private final String call;

        Typed(String role, String path, String field, String call) {
            this.role = role;
            this.path = path;
            this.field = field;
            this.call = call;
        }

        Map<String, String> fields() {
            return Map.of(field, "Ce que j’ai tapé", "sessions[0].date", "2027-09-14", "sessions[0].module", "7");
        }
    }

    @BeforeEach
    void theCatalogueKnowsAll() {
        SERVICES.answers("GET /api/catalogue/cohorts/PILOT-27", 200, Samples.COHORT);
        SERVICES.answers("GET /api/catalogue/programmes/PILOT", 200, Samples.PROGRAMME);
    }

    @ParameterizedTest
    @EnumSource(Typed.class)
    void a_refused_form_is_shown_in_the_other_language_with_what_was_typed_and_nothing_is_sent(Typed form) {
        Browser browser = signedIn(form.role);

        HttpResponse<String> refused = browser.submit(form.path, form.path, form.fields());
        HttpResponse<String> shown = browser.submit(form.path, form.path, withSwitch(form.fields()));

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("lang=\"fr\"", "Ce que j’ai tapé", SWITCH, "value=\"en\"", "id=\"typed\"");
        assertThat(refused.body().indexOf(ENTER))
                .as("what Enter presses")
                .isBetween(0, refused.body().indexOf(SWITCH));
        assertThat(shown.statusCode()).isEqualTo(200);
        assertThat(shown.body()).contains("<html lang=\"en\"", "Ce que j’ai tapé", "value=\"fr\"");
        assertThat(SERVICES.asked(form.call)).isEmpty();
        assertThat(browser.get(form.path).body()).contains("<html lang=\"en\"").doesNotContain(SWITCH);
    }

    @Test
    void a_request_that_a_service_refused_is_not_sent_again_by_switching_the_language() {
        SERVICES.answers("POST /api/enrolment/enrolments", 422, """
                {"type":"urn:cursus:problem:invalid-request","status":422,
                 "errors":[{"field":"payer.siret","message":"Ce SIRET n’existe pas."}]}""");
        Map<String, String> payer = Map.of(
                "payer.name", "Préfecture",
                "payer.siret", "130 025 265 00013",
                "payer.address.street", "1 rue",
                "payer.address.postalCode", "75007",
                "payer.address.city", "Paris",
                "idempotencyKey", "0d9f1c52-7d0e-4b57-9a53-2f4c1e8d0a01");
        Browser registrant = signedIn("REGISTRANT");
        registrant.submit(Typed.ENROL.path, Typed.ENROL.path, payer);

        String shown = registrant
                .submit(Typed.ENROL.path, Typed.ENROL.path, withSwitch(payer))
                .body();

        assertThat(shown)
                .contains("130 025 265 00013", "Ask for a seat")
                .contains("value=\"0d9f1c52-7d0e-4b57-9a53-2f4c1e8d0a01\"");
        assertThat(SERVICES.asked(Typed.ENROL.call)).hasSize(1);
    }

    @Test
    void terms_that_were_ticked_stay_so_in_the_other_language() {
        SERVICES.answers(
                "GET /api/enrolment/enrolments/e1",
                200,
                Samples.enrolment("HELD", 2, ",\"until\":\"2099-06-15T07:15:01Z\""));
        String confirmation = "/enrolments/e1/confirmation";

        HttpResponse<String> shown = signedIn("REGISTRANT")
                .submit("/enrolments/e1", confirmation, withSwitch(Map.of("termsAccepted", "true")));

        assertThat(shown.body())
                .contains("<html lang=\"en\"", SWITCH)
                .containsPattern("name=\"termsAccepted\"[^>]* checked");
        assertThat(SERVICES.asked("POST /api/enrolment/enrolments/e1/confirmation"))
                .isEmpty();
    }

    @Test
    void a_language_that_the_portal_does_not_speak_changes_nothing() {
        Map<String, String> typed = new HashMap<>(Typed.PROGRAMME.fields());
        typed.put("shown-in", "<de>");

        HttpResponse<String> shown =
                signedIn("TRAINING_OFFICER").submit(Typed.PROGRAMME.path, Typed.PROGRAMME.path, typed);

        assertThat(shown.statusCode()).isEqualTo(200);
        assertThat(shown.body()).contains("<html lang=\"fr\"");
        assertThat(shown.headers().allValues("Set-Cookie")).noneMatch(cookie -> cookie.startsWith("CURSUS_LANG"));
    }

    @ParameterizedTest
    @EnumSource(
            value = Typed.class,
            names = {"ENROL", "COHORT", "SESSIONS"})
    void a_form_that_needs_the_catalogue_keeps_what_was_typed_while_that_is_away_and_says_so(Typed form) {
        Browser browser = signedIn(form.role);
        SERVICES.answers("GET /api/catalogue/cohorts/PILOT-27", 503, "{}");
        SERVICES.answers("GET /api/catalogue/programmes/PILOT", 500, "{}");

        for (Map<String, String> sent : List.of(form.fields(), withSwitch(form.fields()))) {
            HttpResponse<String> page = browser.submit("/legal", form.path, sent);

            assertThat(page.statusCode()).isEqualTo(503);
            assertThat(page.body())
                    .contains("Ce que j’ai tapé", "id=\"problems\"", "id=\"typed\"")
                    .containsAnyOf("Le catalogue ne répond pas", "The catalogue does not answer")
                    .contains("action=\"" + form.path + "\"");
        }
        assertThat(SERVICES.asked(form.call)).isEmpty();
    }

    @Test
    void the_module_that_was_chosen_stays_chosen_without_its_title() {
        Browser officer = signedIn("TRAINING_OFFICER");
        SERVICES.answers("GET /api/catalogue/programmes/PILOT", 503, "{}");
        Map<String, String> typed = new HashMap<>(Typed.COHORT.fields());
        typed.put("add", "sessions");

        String page = officer.submit("/legal", Typed.COHORT.path, typed).body();

        assertThat(page)
                .containsPattern("<option value=\"7\"[^>]*selected[^>]*>Module 7<")
                .contains("sessions[1].date");
    }

    @Test
    void a_cohort_that_does_not_exist_is_still_not_found() {
        Browser officer = signedIn("TRAINING_OFFICER");

        HttpResponse<String> page = officer.submit("/legal", "/officer/cohorts/NONE/sessions", Typed.SESSIONS.fields());

        assertThat(page.statusCode()).isEqualTo(404);
    }

    private static Map<String, String> withSwitch(Map<String, String> typed) {
        Map<String, String> more = new HashMap<>(typed);
        more.put("shown-in", "en");
        return more;
    }
}
