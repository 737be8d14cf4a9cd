package cursus.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

@TestPropertySource(
        properties = {
            "cursus.protection.rate.period=3s",
            "cursus.protection.rate.per-person=5",
            "cursus.protection.rate.per-address=40"
        })
class RateLimitTest extends WithGateway {

    private static final int PERSONS_MEASURE = 5;
    private static final int ADDRESSS_MEASURE = 40;
    private static final String MINE = "/api/enrolment/enrolments";

    @BeforeEach
    void nobodyAskedLately() {
        SERVICES.answers("GET " + MINE, 200, "{\"items\":[],\"page\":0,\"size\":20,\"hasNext\":false}");
        SERVICES.answers("GET /api/catalogue/programmes", 200, Samples.PROGRAMMES);
        Browser browser = browser();
        await().until(() -> browser.get("/").statusCode() == 200
                && browser.get(MINE, bearer()).statusCode() == 200);
    }

    @Test
    void a_person_who_asks_too_often_by_token_is_told_when_to_come_back_and_then_is_welcome() {
        HttpResponse<String> refused =
                untilRefused(PERSONS_MEASURE, () -> browser().get(MINE, bearer()));

        assertThat(refused.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(refused.headers().firstValue("X-Correlation-Id")).isPresent();
        assertThat(refused.body()).contains("urn:cursus:problem:too-many-requests", "correlationId");
        assertThat(browser().get("/").statusCode())
                .as("the address may still ask")
                .isEqualTo(200);
        assertWelcomeAfter(refused, () -> browser().get(MINE, bearer()));
    }

    @Test
    void a_session_and_a_token_of_one_person_have_one_measure_and_a_page_is_refused_as_a_page() {
        Browser registrant = signedIn("REGISTRANT");

        HttpResponse<String> page = untilRefused(PERSONS_MEASURE, () -> registrant.get("/enrolments"));
        HttpResponse<String> english = registrant.get("/enrolments", "Accept-Language", "en");
        HttpResponse<String> api = registrant.get(MINE, bearer());

        assertThat(page.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
        assertThat(page.body()).contains("Trop de demandes", "site-header", "/theme/cursus.css");
        assertThat(english.body()).contains("Too many requests", "a few seconds");
        assertThat(api.statusCode()).isEqualTo(429);
        assertWelcomeAfter(api, () -> registrant.get("/enrolments"));
    }

    @Test
    void an_address_that_asks_too_often_is_refused_but_what_pages_are_drawn_with_and_the_probes_are_free() {
        HttpResponse<String> refused =
                untilRefused(ADDRESSS_MEASURE, () -> browser().get("/nowhere"));

        assertThat(refused.body()).contains("Trop de demandes", "site-header").doesNotContain("<script", "<style");
        assertThat(refused.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'");
        assertThat(refused.headers().allValues("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(browser().get("/theme/cursus.css").statusCode()).isEqualTo(200);
        assertThat(browser().get("/livez").statusCode()).isEqualTo(200);
        assertThat(RawRequest.status(address(), "GET", "/theme/../nowhere"))
                .as("no way around")
                .isEqualTo(429);
        assertThat(browser().get("/api/catalogue/programmes").body()).contains("urn:cursus:problem:too-many-requests");
        assertWelcomeAfter(refused, () -> browser().get("/"));
    }

    @Test
    void refusals_are_counted_by_kind_and_tell_nobodys_name_or_address() {
        untilRefused(PERSONS_MEASURE, () -> browser().get(MINE, bearer()));
        untilRefused(ADDRESSS_MEASURE, () -> browser().get("/nowhere"));

        List<String> counters = operator()
                .get("/actuator/prometheus")
                .body()
                .lines()
                .filter(line -> line.startsWith("cursus_gateway_rate_refused_total"))
                .toList();

        assertThat(counters)
                .anySatisfy(line -> assertThat(line).contains("kind=\"person\"").doesNotEndWith(" 0.0"))
                .anySatisfy(
                        line -> assertThat(line).contains("kind=\"address\"").doesNotEndWith(" 0.0"))
                .hasSize(3)
                .noneSatisfy(line -> assertThat(line).containsAnyOf("127.0.0.1", "7d9a4e0c"));
    }

    /** A period may end in between: then it takes another measure. */
    private static HttpResponse<String> untilRefused(int measure, Supplier<HttpResponse<String>> request) {
        Predicate<HttpResponse<String>> refused = response -> response.statusCode() == 429;
        Optional<HttpResponse<String>> first =
                Stream.generate(request).limit(2L * measure + 2).filter(refused).findFirst();
        return first.orElseThrow(() -> new AssertionError("nothing was refused"));
    }

    private static void assertWelcomeAfter(HttpResponse<String> refused, Supplier<HttpResponse<String>> request) {
        int seconds =
                Integer.parseInt(refused.headers().firstValue("Retry-After").orElse("-1"));
        assertThat(seconds).isBetween(1, 3);
        await().pollDelay(java.time.Duration.ofSeconds(seconds))
                .untilAsserted(() -> assertThat(request.get().statusCode()).isEqualTo(200));
    }

    private static String[] bearer() {
        return new String[] {"Authorization", "Bearer " + PROVIDER.accessToken("REGISTRANT", IdentityProvider.AN_HOUR)};
    }
}
