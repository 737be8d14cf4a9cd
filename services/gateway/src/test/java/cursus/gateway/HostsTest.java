package cursus.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which names the portal answers to, and whose word it takes for how it was asked. */
class HostsTest extends WithGateway {

    @ParameterizedTest
    @ValueSource(strings = {"example.org", "localhost.example.org", "localhost@example.org", "127.0.0.2", "[::2]:8080"})
    void a_request_for_another_host_is_refused_in_the_shape_that_fits(String host) {
        String page = asked("/", host);
        String api = asked("/api/catalogue/programmes", host);

        assertThat(page).startsWith("HTTP/1.1 400").doesNotContain("example.org", "127.0.0.2");
        assertThat(api).startsWith("HTTP/1.1 400").doesNotContain("example.org", "127.0.0.2");
        assertThat(SERVICES.asked("GET /api/catalogue/programmes")).isEmpty();
    }

    @Test
    void the_refusal_is_a_page_to_people_and_a_problem_to_programs() {
        assertThat(asked("/", "example.org")).contains("Demande incomprise", "site-header");
        assertThat(asked("/api/catalogue/programmes", "example.org")).contains("urn:cursus:problem:malformed-request");
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "LOCALHOST:8080", "127.0.0.1", "[::1]:8080"})
    void the_portals_own_names_are_known(String host) {
        SERVICES.answers("GET /api/catalogue/programmes", 200, Samples.PROGRAMMES);

        assertThat(asked("/", host)).startsWith("HTTP/1.1 200");
    }

    @Test
    void what_a_request_claims_about_forwarding_is_not_believed() {
        SERVICES.answers("GET /api/catalogue/programmes", 200, Samples.PROGRAMMES);

        HttpResponse<String> response = browser()
                .get("/", "X-Forwarded-Proto", "https", "X-Forwarded-Host", "example.org", "Forwarded", "proto=https");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Strict-Transport-Security")).isEmpty();
    }

    @Test
    void behind_a_proxy_that_speaks_https_the_cookie_is_for_https_alone() {
        try (AnotherGateway gateway = AnotherGateway.with(Map.of("server.forward-headers-strategy", "native"))) {
            HttpResponse<String> response = gateway.browser().get("/enrolments", "X-Forwarded-Proto", "https");
            HttpResponse<String> missing = gateway.browser().get("/nowhere", "X-Forwarded-Proto", "https");

            assertThat(response.headers().firstValue("Set-Cookie").orElse(""))
                    .startsWith("CURSUS_SESSION=")
                    .contains("Secure", "HttpOnly", "SameSite=Lax");
            assertThat(response.headers().allValues("Strict-Transport-Security"))
                    .containsExactly("max-age=31536000 ; includeSubDomains");
            assertThat(missing.headers().allValues("Strict-Transport-Security")).hasSize(1);
        }
    }

    private String asked(String path, String host) {
        URI gateway = address();
        return RawRequest.answer(gateway, "GET " + path + " HTTP/1.1\r\nHost: " + host);
    }
}
