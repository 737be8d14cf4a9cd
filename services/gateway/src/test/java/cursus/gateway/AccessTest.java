package cursus.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccessTest extends WithGateway {

    @ParameterizedTest
    @ValueSource(
            strings = {"/enrolments", "/enrolments/e1", "/cohorts/PILOT-27/enrol", "/officer", "/finance/invoices"})
    void a_page_for_people_who_signed_in_leads_to_the_sign_in(String page) {
        HttpResponse<String> response = browser().get(page);

        assertThat(response.statusCode()).isEqualTo(302);
        assertThat(Browser.location(response)).endsWith("/oauth2/authorization/cursus");
    }

    @Test
    void an_api_call_without_a_token_is_refused_as_a_problem() {
        HttpResponse<String> response = browser().get("/api/enrolment/enrolments");

        assertThat(response.statusCode()).isEqualTo(401);
        assertThat(response.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(response.body()).contains("urn:cursus:problem:unauthenticated", "correlationId");
        assertThat(SERVICES.asked("GET /api/enrolment/enrolments")).isEmpty();
    }

    @Test
    void a_forged_and_an_expired_token_are_refused_as_a_problem() {
        String forged = PROVIDER.forgedToken("TRAINING_OFFICER");
        String expired = PROVIDER.accessToken("TRAINING_OFFICER", IdentityProvider.AN_HOUR.negated());

        for (String token : new String[] {forged, expired, "nonsense"}) {
            HttpResponse<String> response =
                    browser().get("/api/catalogue/programmes", "Authorization", "Bearer " + token);
            assertThat(response.statusCode()).isEqualTo(401);
            assertThat(response.body()).contains("urn:cursus:problem:unauthenticated");
        }
    }

    @Test
    void what_everybody_may_read_needs_no_token() {
        SERVICES.answers("GET /api/catalogue/programmes", 200, "{}");
        SERVICES.answers("GET /api/enrolment/cohorts/PILOT-27/seats", 200, "{}");
        SERVICES.answers("GET /api/scheduling/cohorts/PILOT-27/sessions", 200, "{}");

        assertThat(browser().get("/api/catalogue/programmes").statusCode()).isEqualTo(200);
        assertThat(browser().get("/api/enrolment/cohorts/PILOT-27/seats").statusCode())
                .isEqualTo(200);
        assertThat(browser().get("/api/scheduling/cohorts/PILOT-27/sessions").statusCode())
                .isEqualTo(200);
        assertThat(browser().get("/api/scheduling/cohorts/PILOT-27/roster").statusCode())
                .isEqualTo(401);
    }

    /** A mail program that unsubscribes somebody has no cookie, no token, and sends a form (RFC 8058). */
    @Test
    void what_a_link_in_a_mail_is_for_needs_neither_session_nor_token() {
        SERVICES.answers("POST /api/catalogue/interest/0f/unsubscribe", 200, "{}");
        SERVICES.answers("POST /api/catalogue/interest/0f/confirm", 200, "{}");
        SERVICES.answers("POST /api/catalogue/cohorts/PILOT-27/interest", 202, "{}");

        assertThat(browser()
                        .post(
                                "/api/catalogue/interest/0f/unsubscribe",
                                "application/x-www-form-urlencoded",
                                "List-Unsubscribe=One-Click")
                        .statusCode())
                .isEqualTo(200);
        assertThat(browser()
                        .post("/api/catalogue/interest/0f/confirm", JSON, "")
                        .statusCode())
                .isEqualTo(200);
        assertThat(browser()
                        .post("/api/catalogue/cohorts/PILOT-27/interest", JSON, "{}")
                        .statusCode())
                .isEqualTo(202);
        assertThat(browser()
                        .post("/api/catalogue/cohorts/PILOT-27/opening", JSON, "{}")
                        .statusCode())
                .isIn(401, 403);
    }

    @Test
    void a_post_with_a_session_but_without_its_token_is_refused_in_the_shape_that_fits() {
        Browser registrant = signedIn("REGISTRANT");

        HttpResponse<String> page =
                registrant.post("/enrolments/e1/cancellation", "application/x-www-form-urlencoded", "");
        HttpResponse<String> api = registrant.post("/api/enrolment/enrolments", JSON, "{}");

        assertThat(page.statusCode()).isEqualTo(403);
        assertThat(page.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
        assertThat(page.body()).contains("Accès refusé", "site-header");
        assertThat(api.statusCode()).isEqualTo(403);
        assertThat(api.body()).contains("urn:cursus:problem:forbidden");
        assertThat(SERVICES.asked("POST /api/enrolment/enrolments")).isEmpty();
    }

    @Test
    void a_page_of_another_role_is_refused_in_the_portals_look() {
        Browser registrant = signedIn("REGISTRANT");

        assertThat(registrant.get("/officer").statusCode()).isEqualTo(403);
        assertThat(registrant.get("/finance/invoices").body()).contains("Accès refusé", "site-header");
    }

    @Test
    void a_page_that_does_not_exist_is_not_found_in_the_readers_language() {
        HttpResponse<String> french = browser().get("/nowhere");
        HttpResponse<String> english = browser().get("/nowhere", "Accept-Language", "en-GB");

        assertThat(french.statusCode()).isEqualTo(404);
        assertThat(french.body()).contains("Page introuvable", "site-header");
        assertThat(english.body()).contains("Page not found");
        assertThat(signedIn("REGISTRANT").get("/nowhere").statusCode()).isEqualTo(404);
    }

    @Test
    void every_page_tells_the_browser_what_not_to_do() {
        SERVICES.answers("GET /api/catalogue/programmes", 200, Samples.PROGRAMMES);

        HttpResponse<String> page = browser().get("/");

        assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'", "script-src 'self'", "style-src 'self'", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(page.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(page.headers().firstValue("Referrer-Policy")).hasValue("same-origin");
        assertThat(page.body()).doesNotContain("<style", " style=", "onclick", "<script>");
    }

    @Test
    void style_and_scripts_are_there_and_may_be_kept() {
        SERVICES.answers("GET /api/catalogue/programmes", 200, Samples.PROGRAMMES);
        String page = browser().get("/").body();

        for (String file : page.split("\"")) {
            if (file.startsWith("/webjars/") || file.startsWith("/theme/")) {
                HttpResponse<String> response = browser().get(file);
                assertThat(response.statusCode()).as(file).isEqualTo(200);
                assertThat(response.headers().firstValue("Cache-Control").orElse(""))
                        .contains("max-age");
            }
        }
    }
}
