package cursus.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import cursus.gateway.routes.Service;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RegistrantPagesTest extends WithGateway {

    private static final String ENROL = "/cohorts/PILOT-27/enrol";
    private static final String FILE = "GET /api/enrolment/enrolments/e1";

    @Test
    void the_programme_page_holds_what_the_services_know_and_shows_no_foreign_markup() {
        SERVICES.answers("GET /api/catalogue/programmes/PILOT", 200, Samples.PROGRAMME);
        SERVICES.answers("GET /api/enrolment/cohorts/PILOT-27/seats", 200, Samples.SEATS);
        SERVICES.answers("GET /api/scheduling/cohorts/PILOT-27/sessions", 200, Samples.TIMETABLE);

        String page = browser().get("/programmes/PILOT").body();

        assertThat(page)
                .contains(
                        "Piloter la transformation",
                        "3 sur 20",
                        "mardi 14 septembre 2027",
                        "09:00 – 12:30",
                        "<p>Second.</p>");
        assertThat(page.replaceAll("[\\u00a0\\u202f]", " ")).contains("7 850,00 €");
        assertThat(page).contains("&lt;b&gt;dense").doesNotContain("<b>dense");
        assertThat(page).contains("<span>1. Gouverner</span>");
        assertThat(browser().get("/programmes/PILOT?lang=en").body()).contains("<span lang=\"fr\">1. Gouverner</span>");
    }

    @Test
    void a_service_that_is_away_leaves_the_rest_of_the_page_standing() {
        SERVICES.answers("GET /api/catalogue/programmes/PILOT", 200, Samples.PROGRAMME);
        SERVICES.answers("GET /api/enrolment/cohorts/PILOT-27/seats", 503, "{}");

        HttpResponse<String> page = browser().get("/programmes/PILOT");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("Piloter la transformation", "Le nombre de places n’est pas disponible");
    }

    @Test
    void a_page_whose_own_service_is_away_says_so_and_when_it_may_work_again() {
        SERVICES.answers("GET /api/catalogue/programmes", 503, "{}");

        HttpResponse<String> page = browser().get("/");

        assertThat(page.statusCode()).isEqualTo(503);
        assertThat(page.headers().firstValue("Retry-After")).isPresent();
        assertThat(page.body()).contains("Service momentanément indisponible", "Le catalogue ne répond pas");
    }

    @Test
    void a_broken_answer_is_an_error_page_that_tells_nothing_of_it() {
        SERVICES.answers("GET /api/catalogue/programmes", 200, "{\"items\":[{\"title\":");

        HttpResponse<String> page = browser().get("/");

        assertThat(page.statusCode()).isEqualTo(500);
        assertThat(page.body()).contains("Une erreur est survenue").doesNotContain("Exception", "tools.jackson");
    }

    @Test
    void a_refused_enrolment_is_explained_beside_the_field_and_keeps_what_was_typed() {
        SERVICES.answers("GET /api/catalogue/cohorts/PILOT-27", 200, Samples.COHORT);
        SERVICES.answers("POST /api/enrolment/enrolments", 422, """
                {"type":"urn:cursus:problem:invalid-request","status":422,
                 "errors":[{"field":"payer.siret","message":"Ce SIRET n’existe pas."}]}""");

        HttpResponse<String> page = signedIn("REGISTRANT").submit(ENROL, ENROL, payer());

        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body())
                .contains("id=\"field-payer-siret-wrong\"", "Ce SIRET n’existe pas.", "Préfecture &lt;A&gt;");
        assertThat(page.body())
                .contains("href=\"#field-payer-siret\"", "<title>Erreur : S’inscrire", " autofocus")
                .containsPattern("aria-describedby=\"field-payer-siret-hint field-payer-siret-wrong\"");
    }

    @Test
    void a_field_that_is_missing_is_named_before_any_service_is_asked() {
        SERVICES.answers("GET /api/catalogue/cohorts/PILOT-27", 200, Samples.COHORT);
        Map<String, String> typed = payer();
        typed.put("payer.name", " ");

        HttpResponse<String> page = signedIn("REGISTRANT").submit(ENROL, ENROL, typed);

        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body())
                .contains("id=\"field-payer-name-wrong\"", "Nom de l’organisme : Ce champ est nécessaire.");
        assertThat(SERVICES.asked("POST /api/enrolment/enrolments")).isEmpty();
    }

    @Test
    void an_enrolment_is_asked_for_once_per_form_and_leads_to_its_page() {
        SERVICES.answers("GET /api/catalogue/cohorts/PILOT-27", 200, Samples.COHORT);
        SERVICES.answers("POST /api/enrolment/enrolments", 201, "{\"enrolment\":\"e1\",\"cohort\":\"PILOT-27\"}");
        Browser registrant = signedIn("REGISTRANT");
        String form = registrant.get(ENROL).body();
        Map<String, String> typed = payer();
        typed.put("idempotencyKey", valueOf("idempotencyKey", form));

        HttpResponse<String> answer = registrant.submit(ENROL, ENROL, typed);

        assertThat(Browser.location(answer)).endsWith("/enrolments/e1");
        Peer.Asked asked = SERVICES.asked("POST /api/enrolment/enrolments").getFirst();
        assertThat(asked.header("Idempotency-Key")).isEqualTo(typed.get("idempotencyKey"));
        assertThat(asked.body())
                .contains("\"kind\":\"ORGANISATION\"", "\"siret\":\"13002526500013\"", "\"postalCode\":\"75007\"")
                .doesNotContain("serviceCode", "null");
    }

    @Test
    void the_file_says_in_words_where_it_stands_and_what_may_be_done() {
        SERVICES.answers(FILE, 200, Samples.enrolment("HELD", 2, heldUntil()));
        SERVICES.answers("GET /api/billing/enrolments/e1/invoices", 200, "{\"items\":[]}");

        String page = signedIn("REGISTRANT").get("/enrolments/e1").body();

        assertThat(page).contains("Place réservée.</strong>", "encore 13 minutes", "termsAccepted", "Oui, annuler");
        assertThat(page).contains("aria-live=\"polite\"", "n’est pas disponible pour le moment");
        assertThat(page)
                .contains(
                        "sse-connect=\"/enrolments/e1/events?version=HELD.2.", "hx-trigger=\"sse:changed, every 15s\"")
                .contains("id=\"refresh\" href=\"/enrolments/e1\"");
    }

    @Test
    void the_live_part_answers_nothing_until_something_changes() {
        SERVICES.answers(FILE, 200, Samples.enrolment("WAITING", 2, ",\"position\":4"));
        Browser registrant = signedIn("REGISTRANT");
        String live = liveAddressOn(registrant.get("/enrolments/e1").body());

        assertThat(registrant.get(live).statusCode()).isEqualTo(204);
        SERVICES.answers(FILE, 200, Samples.enrolment("WAITING", 2, ",\"position\":3"));
        HttpResponse<String> moved = registrant.get(live);
        SERVICES.answers(FILE, 200, Samples.enrolment("OFFERED", 3, heldUntil()));
        HttpResponse<String> offered = registrant.get(live);

        assertThat(moved.body()).contains("liste complémentaire : 3").doesNotContain("id=\"actions\"");
        assertThat(offered.body())
                .contains("id=\"actions\" hx-swap-oob", "termsAccepted", "Une place vous est proposée");
        assertThat(offered.body()).doesNotContain("<html", "site-header");
    }

    @Test
    void a_confirmation_without_the_terms_is_explained_on_the_page() {
        SERVICES.answers(FILE, 200, Samples.enrolment("HELD", 2, heldUntil()));
        SERVICES.answers(
                "POST /api/enrolment/enrolments/e1/confirmation",
                422,
                "{\"type\":\"urn:cursus:problem:terms-not-accepted\",\"detail\":\"Acceptez les conditions.\"}");

        HttpResponse<String> page =
                signedIn("REGISTRANT").submit("/enrolments/e1", "/enrolments/e1/confirmation", Map.of());

        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body()).contains("Acceptez les conditions.");
        assertThat(SERVICES.asked("POST /api/enrolment/enrolments/e1/confirmation")
                        .getFirst()
                        .body())
                .isEqualTo("{\"termsAccepted\":false}");
    }

    @Test
    void whoever_ticked_the_terms_need_not_tick_them_again_when_something_else_is_wrong() {
        SERVICES.answers(FILE, 200, Samples.enrolment("HELD", 2, heldUntil()));
        SERVICES.answers(
                "POST /api/enrolment/enrolments/e1/confirmation",
                409,
                "{\"type\":\"urn:cursus:problem:hold-ended\",\"detail\":\"Le délai est écoulé.\"}");

        HttpResponse<String> page = signedIn("REGISTRANT")
                .submit("/enrolments/e1", "/enrolments/e1/confirmation", Map.of("termsAccepted", "true"));

        assertThat(page.body()).contains("Le délai est écoulé.").containsPattern("name=\"termsAccepted\"[^>]* checked");
    }

    @ParameterizedTest
    @ValueSource(strings = {"confirmation", "cancellation"})
    void a_button_that_nobody_answers_leads_to_where_it_can_be_seen_whether_it_was_done(String button) {
        Browser registrant = signedIn("REGISTRANT");
        line(Service.ENROLMENT).suffers(Line.Trouble.DROPPING);

        HttpResponse<String> french = registrant.submit("/legal", "/enrolments/e1/" + button, Map.of());
        HttpResponse<String> english = registrant.submit("/legal?lang=en", "/enrolments/e1/" + button, Map.of());

        assertThat(french.statusCode()).isEqualTo(503);
        assertThat(french.headers().firstValue("Retry-After")).isPresent();
        assertThat(french.body())
                .contains(
                        "nous ne savons pas si votre demande a été enregistrée",
                        "href=\"/enrolments/e1\">Voir l’inscription")
                .contains("Le service des inscriptions ne répond pas");
        assertThat(english.body())
                .contains(
                        "we do not know whether your request was recorded",
                        "href=\"/enrolments/e1\">See the enrolment");
    }

    @Test
    void a_page_that_takes_no_form_says_what_it_takes() {
        HttpResponse<String> page = signedIn("REGISTRANT").submit("/legal", "/enrolments/e1", Map.of());

        assertThat(page.statusCode()).isEqualTo(405);
        assertThat(page.headers().firstValue("Allow")).hasValue("GET");
        assertThat(page.body()).contains("site-header");
    }

    @Test
    void each_step_that_was_taken_is_said_once() {
        SERVICES.answers("GET /api/catalogue/cohorts/PILOT-27", 200, Samples.COHORT);
        SERVICES.answers("POST /api/enrolment/enrolments", 201, "{\"enrolment\":\"e1\"}");
        SERVICES.answers(FILE, 200, Samples.enrolment("HELD", 2, heldUntil()));
        String confirmed = Samples.enrolment("CONFIRMED", 3, "");
        SERVICES.answers("POST /api/enrolment/enrolments/e1/confirmation", 200, confirmed);
        SERVICES.answers("POST /api/enrolment/enrolments/e1/cancellation", 200, confirmed);
        Browser registrant = signedIn("REGISTRANT");

        registrant.submit(ENROL, ENROL, payer());
        assertThat(registrant.get("/enrolments/e1").body()).contains("role=\"status\">Votre demande est enregistrée.");
        registrant.submit("/enrolments/e1", "/enrolments/e1/confirmation", Map.of("termsAccepted", "true"));
        assertThat(registrant.get("/enrolments/e1").body())
                .contains("role=\"status\">Votre inscription est confirmée.");
        registrant.submit("/enrolments/e1", "/enrolments/e1/cancellation", Map.of());
        assertThat(registrant.get("/enrolments/e1").body()).contains("role=\"status\">L’inscription est annulée.");
        assertThat(registrant.get("/enrolments/e1").body()).doesNotContain("alert-success");
    }

    @Test
    void an_error_page_says_what_to_do_and_under_which_reference() {
        SERVICES.answers("GET /api/catalogue/programmes", 503, "{}");

        HttpResponse<String> away = browser().get("/?page=2");
        HttpResponse<String> missing = browser().get("/programmes/NONE", "Accept-Language", "en");

        assertThat(away.body()).contains("Que faire ?", "href=\"/?page=2\">Réessayer", reference(away));
        assertThat(missing.body())
                .contains("What to do", "Check the address", reference(missing))
                .doesNotContain("Try again<");
    }

    @Test
    void every_page_leads_to_what_the_law_wants_to_be_read() {
        SERVICES.answers("GET /api/catalogue/programmes", 200, Samples.PROGRAMMES);

        assertThat(browser().get("/").body())
                .contains("href=\"/legal\"", "href=\"/privacy\"", "href=\"/accessibility\"", "href=\"/developers\"");
    }

    @Test
    void somebody_elses_file_is_not_found() {
        HttpResponse<String> page = signedIn("REGISTRANT").get("/enrolments/other");

        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body()).contains("Page introuvable");
    }

    private static String reference(HttpResponse<String> page) {
        return page.headers().firstValue("X-Correlation-Id").orElseThrow();
    }

    private static Map<String, String> payer() {
        return new HashMap<>(Map.of(
                "payer.name", "Préfecture <A>",
                "payer.siret", "130 025 265 00013",
                "payer.address.street", "1 rue",
                "payer.address.postalCode", "75007",
                "payer.address.city", "Paris",
                "idempotencyKey", "a-key"));
    }

    private static String heldUntil() {
        return ",\"until\":\"" + Instant.now().plusSeconds(800) + "\"";
    }

    private static String valueOf(String field, String page) {
        Matcher value =
                Pattern.compile("name=\"" + field + "\" value=\"([^\"]+)\"").matcher(page);
        assertThat(value.find()).isTrue();
        return value.group(1);
    }

    private static String liveAddressOn(String page) {
        Matcher address = Pattern.compile("hx-get=\"([^\"]+)\"").matcher(page);
        assertThat(address.find()).isTrue();
        return address.group(1).replace("&amp;", "&");
    }
}
