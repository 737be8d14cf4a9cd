package cursus.gateway;

import static cursus.gateway.routes.Service.BILLING;
import static cursus.gateway.routes.Service.SCHEDULING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cursus.gateway.routes.Service;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

@TestPropertySource(
        properties = {
            "cursus.protection.answer-timeout=1500ms",
            "cursus.protection.change-timeout=4s",
            "cursus.protection.concurrent-calls=3",
            "cursus.protection.breaker.window=4",
            "cursus.protection.breaker.minimum-calls=4",
            "cursus.protection.breaker.open-for=4s",
            "cursus.protection.breaker.trial-calls=2"
        })
class BreakerTest extends WithGateway {

    private static final String INVOICES = "GET /api/billing/invoices";
    private static final String SESSIONS = "/api/scheduling/cohorts/PILOT-27/sessions";
    private static final String NO_PAGE = "{\"items\":[],\"page\":0,\"size\":20,\"hasNext\":false}";
    private static final int WINDOW = 4;
    private static final Duration TWO_LIMITS = Duration.ofSeconds(3);

    private final CircuitBreakerRegistry breakers;
    private Browser finance;

    @Autowired
    BreakerTest(CircuitBreakerRegistry breakers) {
        this.breakers = breakers;
    }

    @BeforeEach
    void allIsWell() {
        breakers.getAllCircuitBreakers().forEach(CircuitBreaker::transitionToClosedState);
        SERVICES.answers(INVOICES, 200, NO_PAGE);
        finance = signedIn("FINANCE_OFFICER");
    }

    @Test
    void it_opens_on_failures_answers_at_once_and_is_seen_closing_when_the_service_is_well_again() {
        List<String> log = evidenceOf(BILLING);
        line(BILLING).suffers(Line.Trouble.DROPPING);

        times(WINDOW, () -> finance.get("/finance/invoices"));

        assertThat(metrics()).containsPattern(state("billing", "open", 1));
        line(BILLING).suffers(Line.Trouble.NONE);
        int before = line(BILLING).connections();
        HttpResponse<String> page = finance.get("/finance/invoices");
        HttpResponse<String> api = finance.get("/api/billing/invoices");
        assertThat(line(BILLING).connections()).as("billing was not asked").isEqualTo(before);
        assertThat(page.statusCode()).isEqualTo(503);
        assertThat(page.headers().firstValue("Retry-After")).hasValueSatisfying(BreakerTest::atMostFourSeconds);
        assertThat(page.body()).contains("Le service de facturation ne répond pas");
        assertThat(api.statusCode()).isEqualTo(503);
        assertThat(api.headers().firstValue("Retry-After")).hasValueSatisfying(BreakerTest::atMostFourSeconds);
        assertThat(api.body()).contains("urn:cursus:problem:unavailable");

        await().untilAsserted(() -> assertThat(metrics()).containsPattern(state("billing", "half_open", 1)));
        await().untilAsserted(() ->
                assertThat(finance.get("/finance/invoices").statusCode()).isEqualTo(200));
        await().untilAsserted(() -> {
            finance.get("/finance/invoices");
            assertThat(metrics()).containsPattern(state("billing", "closed", 1));
        });
        assertThat(log).containsExactly("CLOSED -> OPEN", "OPEN -> HALF_OPEN", "HALF_OPEN -> CLOSED");
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 504})
    void faults_open_it_on_routes_too(int status) {
        SERVICES.answers(INVOICES, status, "{}");

        times(WINDOW, () -> finance.get("/api/billing/invoices"));

        assertThat(state(BILLING)).isEqualTo(CircuitBreaker.State.OPEN);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 403, 404, 409, 422})
    void refusals_do_not_open_it(int status) {
        SERVICES.answers(INVOICES, status, "{}");

        times(2 * WINDOW, () -> finance.get("/api/billing/invoices"));
        times(2 * WINDOW, () -> finance.get("/finance/invoices"));

        assertThat(state(BILLING)).isEqualTo(CircuitBreaker.State.CLOSED);
    }

    @Test
    void a_services_own_word_that_it_can_not_for_a_moment_does_not_open_it_and_is_passed_on() {
        SERVICES.answers(INVOICES, _ -> new Peer.Told(503, "{\"said\":\"by billing\"}", Map.of("Retry-After", "7")));

        List<HttpResponse<String>> pages = times(WINDOW, () -> finance.get("/finance/invoices"));
        List<HttpResponse<String>> calls = times(WINDOW, () -> finance.get("/api/billing/invoices"));

        assertThat(state(BILLING)).isEqualTo(CircuitBreaker.State.CLOSED);
        assertThat(pages).allSatisfy(page -> {
            assertThat(page.headers().firstValue("Retry-After")).hasValue("7");
            assertThat(page.body()).contains("Le service de facturation ne répond pas");
        });
        assertThat(calls).allSatisfy(call -> {
            assertThat(call.headers().firstValue("Retry-After")).hasValue("7");
            assertThat(call.body()).contains("by billing");
        });
    }

    @Test
    void what_breaks_off_on_the_callers_side_is_not_the_services_fault() {
        String token = PROVIDER.accessToken("REGISTRANT", IdentityProvider.AN_HOUR);
        String cut =
                "POST /api/billing/invoices HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAuthorization: Bearer "
                        + token + "\r\nContent-Type: application/json\r\nContent-Length: 400\r\n\r\n{\"half\":";

        times(2 * WINDOW, () -> RawRequest.send(address(), cut));

        assertThat(state(BILLING)).isEqualTo(CircuitBreaker.State.CLOSED);
        assertThat(SERVICES.asked("POST /api/billing/invoices")).isEmpty();
    }

    /** The JDK's client has a habit of its own: what is only read it tries once more over a new connection. */
    @Test
    void a_page_asks_a_second_time_where_a_connection_dropped_and_what_may_change_something_is_never_sent_again() {
        line(BILLING).suffers(Line.Trouble.DROPPING);

        int routed = connectionsFor(() -> finance.get("/api/billing/invoices"));
        int page = connectionsFor(() -> finance.get("/finance/invoices"));
        int post = connectionsFor(() -> finance.post(
                "/api/billing/invoices", JSON, "{}", "Authorization", "Bearer " + token("FINANCE_OFFICER")));

        assertThat(page).isEqualTo(2 * routed);
        assertThat(post).isEqualTo(1);
        assertThat(metrics()).containsPattern("resilience4j_retry_calls_total\\{.*failed_with_retry.*name=\"billing\"");
    }

    @Test
    void whoever_finds_all_places_taken_stands_in_line_and_is_served() {
        SERVICES.answers("GET " + SESSIONS, _ -> after(Duration.ofMillis(300)));

        List<HttpResponse<String>> answers = atOnce(9, () -> browser().get(SESSIONS));

        assertThat(answers).extracting(HttpResponse::statusCode).containsOnly(200);
        assertThat(metrics()).contains("resilience4j_bulkhead_max_allowed_concurrent_calls{name=\"scheduling\"");
    }

    @Test
    void whoever_waits_in_vain_at_a_service_that_says_nothing_is_told_so_after_two_limits() {
        line(SCHEDULING).suffers(Line.Trouble.SILENT);
        Instant asked = Instant.now();

        List<HttpResponse<String>> answers = atOnce(12, () -> browser().get(SESSIONS));

        assertThat(Duration.between(asked, Instant.now())).isLessThan(TWO_LIMITS.plusSeconds(1));
        assertThat(answers).allSatisfy(answer -> {
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        });
    }

    @Test
    void those_who_only_look_take_no_place_from_one_who_acts_and_who_acts_is_waited_for_longer() {
        SERVICES.answers(INVOICES, _ -> after(Duration.ofMillis(1_200)));
        SERVICES.answers("POST /api/billing/invoices", _ -> after(Duration.ofSeconds(2)));
        String token = token("FINANCE_OFFICER");

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Instant begun = Instant.now();
            var lookers = IntStream.range(0, 6)
                    .mapToObj(_ -> threads.submit(() -> finance.get("/api/billing/invoices")))
                    .toList();
            await().until(() -> SERVICES.asked(INVOICES).size() >= 3);
            HttpResponse<String> acted =
                    browser().post("/api/billing/invoices", JSON, "{}", "Authorization", "Bearer " + token);

            assertThat(acted.statusCode()).isEqualTo(200);
            assertThat(Duration.between(begun, Instant.now())).isLessThan(Duration.ofSeconds(4));
            assertThat(lookers)
                    .allSatisfy(looker -> assertThat(looker.get().statusCode()).isEqualTo(200));
        }
    }

    private static Peer.Told after(Duration time) {
        pause(time);
        return new Peer.Told(200, NO_PAGE);
    }

    private static <T> List<T> atOnce(int count, Callable<T> call) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            return threads.invokeAll(Collections.nCopies(count, call)).stream()
                    .map(Future::resultNow)
                    .toList();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private List<String> evidenceOf(Service service) {
        List<String> seen = new CopyOnWriteArrayList<>();
        breakers.circuitBreaker(service.slug()).getEventPublisher().onStateTransition(event -> {
            String change = event.getStateTransition().getFromState() + " -> "
                    + event.getStateTransition().getToState();
            seen.add(change);
            System.out.printf("[breaker] %s %s: %s%n", event.getCreationTime(), service.slug(), change);
        });
        return seen;
    }

    private int connectionsFor(Runnable call) {
        int before = line(BILLING).connections();
        call.run();
        return line(BILLING).connections() - before;
    }

    private CircuitBreaker.State state(Service service) {
        return breakers.circuitBreaker(service.slug()).getState();
    }

    private String metrics() {
        return operator().get("/actuator/prometheus").body();
    }

    private String token(String role) {
        return PROVIDER.accessToken(role, IdentityProvider.AN_HOUR);
    }

    private static String state(String service, String state, int value) {
        return "resilience4j_circuitbreaker_state\\{[^}]*name=\"%s\"[^}]*state=\"%s\"} %d"
                .formatted(service, state, value);
    }

    private static <T> List<T> times(int count, Callable<T> call) {
        return IntStream.range(0, count).mapToObj(_ -> called(call)).toList();
    }

    private static <T> T called(Callable<T> call) {
        try {
            return call.call();
        } catch (Exception failed) {
            throw new AssertionError(failed);
        }
    }

    private static void pause(Duration time) {
        try {
            TimeUnit.NANOSECONDS.sleep(time.toNanos());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static void atMostFourSeconds(String seconds) {
        assertThat(Integer.parseInt(seconds)).isBetween(1, 4);
    }
}
