package cursus.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SignInTest extends WithGateway {

    private static final String MINE = "{\"items\":[],\"page\":0,\"size\":20,\"hasNext\":false}";

    @Test
    void signing_in_proves_the_key_and_leads_back_to_the_page_that_was_wanted() {
        Browser browser = browser();
        browser.get("/enrolments?page=0");
        String before = browser.sessionId();

        HttpResponse<String> toProvider = browser.get("/oauth2/authorization/cursus");
        assertThat(Browser.location(toProvider))
                .startsWith(PROVIDER.issuer() + "/oauth2/authorize")
                .contains("code_challenge_method=S256", "nonce=", "state=", "ui_locales=fr");
        HttpResponse<String> back = browser.signIn(PROVIDER, "REGISTRANT", IdentityProvider.AN_HOUR);

        assertThat(Browser.location(back)).endsWith("/enrolments?page=0").doesNotContain("//localhost.");
        assertThat(browser.sessionId()).isNotEmpty().isNotEqualTo(before);
        String cookie = back.headers().firstValue("Set-Cookie").orElse("");
        assertThat(cookie).startsWith("CURSUS_SESSION=").contains("HttpOnly", "SameSite=Lax");
    }

    @Test
    void the_navigation_shows_what_the_role_may_open_and_who_signed_in() {
        SERVICES.answers("GET /api/enrolment/enrolments", 200, MINE);

        String page = signedIn("REGISTRANT").get("/enrolments").body();

        assertThat(page).contains("Claire Fontaine", "Mes inscriptions", "encore demandé aucune place");
        assertThat(page).doesNotContain("href=\"/officer\"", "href=\"/finance/invoices\"");
    }

    @Test
    void a_session_whose_token_has_ended_leads_to_the_sign_in_again() {
        Browser browser = browser();
        browser.signIn(PROVIDER, "REGISTRANT", Duration.ofSeconds(1));

        HttpResponse<String> page =
                await().until(() -> browser.get("/enrolments"), response -> response.statusCode() == 302);
        HttpResponse<String> api = browser.get("/api/enrolment/enrolments");

        assertThat(page.statusCode()).isEqualTo(302);
        assertThat(Browser.location(page)).endsWith("/oauth2/authorization/cursus");
        assertThat(api.statusCode()).isEqualTo(401);
        assertThat(api.body()).contains("urn:cursus:problem:unauthenticated");
    }

    @Test
    void signing_out_ends_the_session_here_and_at_the_provider() {
        SERVICES.answers("GET /api/enrolment/enrolments", 200, MINE);
        Browser browser = signedIn("REGISTRANT");

        HttpResponse<String> out = browser.submit("/enrolments", "/logout", Map.of());

        assertThat(Browser.location(out))
                .startsWith(PROVIDER.issuer() + "/connect/logout")
                .contains("id_token_hint=", "post_logout_redirect_uri=");
        assertThat(browser.get("/enrolments").statusCode()).isEqualTo(302);
    }

    @Test
    void a_session_that_somebody_prepared_for_another_is_worth_nothing_after_the_sign_in() {
        Browser attacker = browser();
        attacker.get("/enrolments");
        Browser victim = browser();
        victim.bring(attacker.sessionId());

        victim.signIn(PROVIDER, "REGISTRANT", IdentityProvider.AN_HOUR);

        assertThat(victim.sessionId()).isNotEmpty().isNotEqualTo(attacker.sessionId());
        assertThat(attacker.get("/enrolments").statusCode()).isEqualTo(302);
    }

    @Test
    void an_id_that_somebody_made_up_is_never_given_to_a_session() {
        String madeUp = "A".repeat(43);
        Browser browser = browser();
        browser.bring(madeUp);

        browser.get("/enrolments");

        assertThat(browser.sessionId()).isNotEmpty().isNotEqualTo(madeUp);
    }

    @Test
    void a_page_outside_the_portal_is_no_way_back() {
        Browser browser = browser();
        browser.get("/enrolments?continue=https://example.org/&page=0");

        HttpResponse<String> back = browser.signIn(PROVIDER, "REGISTRANT", IdentityProvider.AN_HOUR);

        assertThat(Browser.location(back))
                .startsWith(address() + "/enrolments?")
                .doesNotStartWith("https://example.org");
    }

    @Test
    void a_sign_in_that_was_not_asked_for_is_refused_with_a_page() {
        HttpResponse<String> response = browser().get("/login/oauth2/code/cursus?code=stolen&state=made-up");

        assertThat(response.statusCode()).isEqualTo(401);
        assertThat(response.body()).contains("Connexion à reprendre");
    }

    @Test
    void the_language_switch_stays() {
        SERVICES.answers("GET /api/catalogue/programmes", 200, Samples.PROGRAMMES);
        Browser browser = browser();

        String english = browser.get("/?lang=en").body();
        String still = browser.get("/").body();
        String other = browser.get("/?lang=de").body();

        assertThat(english).contains("Registration open", "lang=\"en\"", "Leading change");
        assertThat(still).contains("Registration open");
        assertThat(other).contains("Registration open");
        assertThat(browser().get("/").body()).contains("Inscriptions ouvertes", "lang=\"fr\"");
        assertThat(SERVICES.asked("GET /api/catalogue/programmes").getFirst().header("Accept-Language"))
                .isEqualTo("en");
    }
}
