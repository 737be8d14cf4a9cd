package cursus.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

class RoutesTest extends WithGateway {

    @Test
    void a_call_reaches_its_service_with_path_token_and_correlation_id_unchanged() {
        SERVICES.answers("GET /api/billing/invoices/a%20b", 200, "{\"invoice\":\"a b\"}");
        String token = PROVIDER.accessToken("FINANCE_OFFICER", IdentityProvider.AN_HOUR);
        String id = "123e4567-e89b-12d3-a456-426614174000";

        HttpResponse<String> response = browser()
                .get("/api/billing/invoices/a%20b", "Authorization", "Bearer " + token, "X-Correlation-Id", id);

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).isEqualTo("{\"invoice\":\"a b\"}");
        assertThat(response.headers().allValues("X-Correlation-Id")).containsExactly(id);
        assertThat(response.headers().allValues("Set-Cookie")).isEmpty();
        Peer.Asked asked = SERVICES.asked("GET /api/billing/invoices/a%20b").getFirst();
        assertThat(asked.header("Authorization")).isEqualTo("Bearer " + token);
        assertThat(asked.header("X-Correlation-Id")).isEqualTo(id);
    }

    @Test
    void a_body_reaches_its_service_and_a_refusal_comes_back_as_it_is() {
        SERVICES.answers("POST /api/enrolment/enrolments", 422, "{\"type\":\"urn:cursus:problem:invalid-request\"}");
        String token = PROVIDER.accessToken("REGISTRANT", IdentityProvider.AN_HOUR);

        HttpResponse<String> response =
                browser().post("/api/enrolment/enrolments", JSON, "{\"cohort\":1}", "Authorization", "Bearer " + token);

        assertThat(response.statusCode()).isEqualTo(422);
        assertThat(response.body()).isEqualTo("{\"type\":\"urn:cursus:problem:invalid-request\"}");
        assertThat(SERVICES.asked("POST /api/enrolment/enrolments").getFirst().body())
                .isEqualTo("{\"cohort\":1}");
    }

    @Test
    void a_session_becomes_the_token_behind_it_and_its_cookie_goes_no_further() {
        SERVICES.answers("GET /api/enrolment/enrolments", 200, "{}");

        HttpResponse<String> response = signedIn("REGISTRANT").get("/api/enrolment/enrolments");

        assertThat(response.statusCode()).isEqualTo(200);
        Peer.Asked asked = SERVICES.asked("GET /api/enrolment/enrolments").getFirst();
        assertThat(asked.header("Authorization")).startsWith("Bearer ey");
        assertThat(asked.header("Cookie")).isEmpty();
    }

    @Test
    void a_service_that_is_away_is_a_problem_in_the_callers_language_with_a_time_to_try_again() {
        String token = PROVIDER.accessToken("REGISTRANT", IdentityProvider.AN_HOUR);

        HttpResponse<String> french =
                browser().get("/api/notification/enrolments/e1/deliveries", "Authorization", "Bearer " + token);
        HttpResponse<String> english = browser()
                .get(
                        "/api/notification/enrolments/e1/deliveries",
                        "Authorization",
                        "Bearer " + token,
                        "Accept-Language",
                        "en");

        assertThat(french.statusCode()).isEqualTo(503);
        assertThat(french.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(french.headers().firstValue("Retry-After")).isPresent();
        assertThat(french.body()).contains("urn:cursus:problem:unavailable").doesNotContain("Exception");
        assertThat(english.body()).contains("urn:cursus:problem:unavailable").isNotEqualTo(french.body());
    }

    @Test
    void an_api_that_no_service_has_is_not_found() {
        String token = PROVIDER.accessToken("REGISTRANT", IdentityProvider.AN_HOUR);

        HttpResponse<String> response = browser().get("/api/nowhere", "Authorization", "Bearer " + token);

        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(response.body()).contains("urn:cursus:problem:not-found");
    }
}
