package cursus.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cursus.embedded.FreePorts;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The gateway needs the identity provider only while somebody signs in or a token is renewed. */
class ProviderAwayTest extends WithGateway {

    private static final String MINE = "/api/enrolment/enrolments";

    @Test
    void a_gateway_that_started_without_its_provider_says_so_at_the_sign_in_and_heals() {
        int port = FreePorts.findOne();
        try (AnotherGateway gateway = AnotherGateway.with(Map.of("cursus.oidc.issuer", "http://localhost:" + port))) {
            HttpResponse<String> french = gateway.browser().get("/oauth2/authorization/cursus");
            HttpResponse<String> english =
                    gateway.browser().get("/oauth2/authorization/cursus", "Accept-Language", "en-GB");

            assertThat(french.statusCode()).isEqualTo(503);
            assertThat(french.headers().allValues("Retry-After")).containsExactly("5");
            assertThat(french.body()).contains("Service momentanément indisponible", "site-header");
            assertThat(english.body()).contains("Service unavailable at the moment");

            try (IdentityProvider provider = new IdentityProvider(port)) {
                Browser browser = gateway.browser();
                HttpResponse<String> back = browser.signIn(provider, "REGISTRANT", IdentityProvider.AN_HOUR);
                assertThat(Browser.location(back)).endsWith("/");
            }
        }
    }

    @Test
    void a_token_that_cannot_be_renewed_now_is_no_reason_to_sign_in_again() {
        SERVICES.answers("GET " + MINE, 200, "{\"items\":[],\"page\":0,\"size\":20,\"hasNext\":false}");
        int port = FreePorts.findOne();
        try (AnotherGateway gateway = AnotherGateway.with(Map.of("cursus.oidc.issuer", "http://localhost:" + port))) {
            Browser ended = gateway.browser();
            Browser ending = gateway.browser();
            IdentityProvider provider = new IdentityProvider(port);
            ended.signInRefreshable(provider, "REGISTRANT", Duration.ofSeconds(1));
            ending.signInRefreshable(provider, "REGISTRANT", Duration.ofSeconds(30));
            provider.close();

            HttpResponse<String> page =
                    await().until(() -> ended.get("/enrolments"), response -> response.statusCode() != 200);
            HttpResponse<String> api = ended.get(MINE);

            assertThat(page.statusCode()).isEqualTo(503);
            assertThat(page.headers().allValues("Retry-After")).containsExactly("5");
            assertThat(page.body()).contains("Service momentanément indisponible", "Claire Fontaine");
            assertThat(api.statusCode()).isEqualTo(503);
            assertThat(api.headers().allValues("Retry-After")).containsExactly("5");
            assertThat(ending.get("/enrolments").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void somebody_who_signs_out_while_the_provider_is_away_is_signed_out_here() {
        SERVICES.answers("GET " + MINE, 200, "{\"items\":[],\"page\":0,\"size\":20,\"hasNext\":false}");
        Browser browser = signedIn("REGISTRANT");
        String nowhere = "http://localhost:" + FreePorts.findOne();
        try (AnotherGateway started = AnotherGateway.with(Map.of("cursus.oidc.issuer", nowhere))) {
            Browser there = browser.at(started.port());

            HttpResponse<String> out = there.submit("/enrolments", "/logout", Map.of());

            assertThat(out.statusCode()).isEqualTo(302);
            assertThat(Browser.location(out)).endsWith("/");
            assertThat(browser.get("/enrolments").statusCode()).isEqualTo(302);
        }
    }
}
