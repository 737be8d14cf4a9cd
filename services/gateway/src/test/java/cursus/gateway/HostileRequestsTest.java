package cursus.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostileRequestsTest extends WithGateway {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/enrolment/../billing/invoices",
                "/api/enrolment/%2e%2e/billing/invoices",
                "/api/enrolment/%252e%252e/billing/invoices",
                "/api/enrolment;x=1/enrolments",
                "//example.org/x"
            })
    void a_path_that_plays_tricks_goes_nowhere_and_its_error_page_is_as_strict_as_any(String path) {
        HttpResponse<String> response = browser().get(path);

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'");
        assertThat(response.headers().allValues("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(response.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
        assertThat(response.body()).doesNotContain("href=\"//");
    }

    @Test
    void an_error_page_carries_each_header_once() {
        HttpResponse<String> response = browser().get("/nowhere");

        assertThat(response.headers().allValues("Content-Security-Policy")).hasSize(1);
        assertThat(response.headers().allValues("Cache-Control")).hasSize(1);
        assertThat(response.headers().allValues("X-Frame-Options")).hasSize(1);
    }

    @Test
    void a_query_that_cannot_be_read_is_the_callers_fault() {
        String many = "/?a" + "&a".repeat(2000);

        assertThat(raw("/?page=%zz")).isEqualTo(400);
        assertThat(raw("/?lang=%zz")).isEqualTo(400);
        assertThat(raw("/api/catalogue/programmes?x=%zz")).isEqualTo(400);
        assertThat(browser().get(many).statusCode()).isEqualTo(400);
        assertThat(browser().get(many).body()).contains("Demande incomprise", "site-header");
    }

    @Test
    void what_a_caller_claims_about_forwarding_goes_no_further() {
        SERVICES.answers("GET /api/catalogue/programmes", 200, "{}");

        browser()
                .get(
                        "/api/catalogue/programmes",
                        "X-Forwarded-Host",
                        "example.org",
                        "X-Forwarded-For",
                        "192.0.2.1",
                        "X-Forwarded-Prefix",
                        "/x",
                        "Forwarded",
                        "host=example.org");

        assertThat(SERVICES.asked("GET /api/catalogue/programmes")
                        .getFirst()
                        .headers()
                        .toString())
                .doesNotContain("192.0.2.1", "example.org", "/x]");
    }

    @Test
    void an_open_page_can_be_asked_for_its_headers_only() {
        SERVICES.answers("GET /api/catalogue/programmes", 200, Samples.PROGRAMMES);

        assertThat(RawRequest.status(address(), "HEAD", "/")).isEqualTo(200);
    }

    @Test
    void a_forged_key_on_a_form_is_replaced() {
        SERVICES.answers("GET /api/catalogue/cohorts/PILOT-27", 200, Samples.COHORT);
        SERVICES.answers("POST /api/enrolment/enrolments", 201, "{\"enrolment\":\"e1\"}");
        Map<String, String> form = new HashMap<>(Map.of(
                "payer.name",
                "Ville",
                "payer.siret",
                "1",
                "payer.address.street",
                "1 rue",
                "payer.address.city",
                "Ici"));
        form.put("payer.address.postalCode", "75001");
        form.put("idempotencyKey", "a\r\nX-Evil: 1");
        String page = "/cohorts/PILOT-27/enrol";

        HttpResponse<String> response = signedIn("REGISTRANT").submit(page, page, form);

        assertThat(response.statusCode()).isEqualTo(302);
        assertThat(SERVICES.asked("POST /api/enrolment/enrolments").getFirst().header("Idempotency-Key"))
                .matches("[0-9a-f-]{36}");
    }

    @Test
    @Timeout(20)
    void an_amount_of_a_hundred_million_digits_is_not_computed() {
        SERVICES.answers("GET /api/catalogue/programmes/PILOT", 200, Samples.PROGRAMME);

        HttpResponse<String> response = signedIn("TRAINING_OFFICER")
                .submit(
                        "/officer/cohorts/new?programme=PILOT",
                        "/officer/cohorts/new",
                        Map.of("programme", "PILOT", "price", "1e99999999"));

        assertThat(response.statusCode()).isEqualTo(422);
    }

    @Test
    void a_page_that_asks_for_several_things_at_once_spends_its_refresh_token_once() throws Exception {
        SERVICES.answers("GET /api/enrolment/enrolments", 200, "{}");
        Browser browser = browser();
        browser.signInRefreshable(PROVIDER, "REGISTRANT", Duration.ofSeconds(1));

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = threads.invokeAll(IntStream.range(0, 8)
                    .<Callable<Integer>>mapToObj(
                            _ -> () -> browser.get("/api/enrolment/enrolments").statusCode())
                    .toList());
            for (var answer : answers) {
                assertThat(answer.get()).isEqualTo(200);
            }
        }
        assertThat(PROVIDER.refreshes()).isEqualTo(1);
    }

    private int raw(String path) {
        return RawRequest.status(address(), "GET", path);
    }
}
