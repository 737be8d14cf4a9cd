package cursus.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import cursus.gateway.RawRequest.Answered;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Request lines and headers that play tricks: refused, mostly by the container, and always in the right shape. */
class HostileAddressesTest extends WithGateway {

    private static final String HOST = "Host: localhost\r\nConnection: close\r\n";

    @BeforeEach
    void something() {
        SERVICES.answers("GET /api/catalogue/programmes", 200, Samples.PROGRAMMES);
    }

    @AfterEach
    void the_next_request_is_served_and_no_service_heard_of_the_last() {
        assertThat(SERVICES.asked("GET /api/billing/invoices")).isEmpty();
        assertThat(browser().get("/").statusCode()).isEqualTo(200);
    }

    static Stream<String> paths() {
        return Stream.of(
                "/a/../b",
                "/../../etc/passwd",
                "/%2e%2e/%2e%2e/etc/passwd",
                "/%2e%2e%2fetc%2fpasswd",
                "/a%2fb",
                "/a%2Fb",
                "/a%252fb",
                "/%252e%252e/b",
                "/a%00b",
                "/a\0b",
                "/a\\..\\b",
                "/%5c..%5cb",
                "/%255c..%255cb",
                "/%c0%ae%c0%ae/b",
                "/%zz",
                "/a;b=c/d",
                "/a b",
                "/a#b",
                "/" + "a".repeat(20_000));
    }

    @ParameterizedTest
    @MethodSource("paths")
    void a_path_that_plays_tricks_is_no_page(String path) {
        assertPage(RawRequest.send(address(), "GET /programmes" + path + " HTTP/1.1\r\n" + HOST + "\r\n"));
    }

    /** Where the container gave up before it knew the path, everybody reads the page. */
    @ParameterizedTest
    @MethodSource("paths")
    void nor_is_it_an_api(String path) {
        Answered answer = RawRequest.send(address(), "GET /api/billing" + path + " HTTP/1.1\r\n" + HOST + "\r\n");

        if (path.matches("(?s).*[\0\\\\#].*") || path.length() > 10_000) {
            assertPage(answer);
        } else {
            assertProblem(answer);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GETT\r\n\r\n",
                "\u0016\u0003\u0001\u0002\u0000 hello\r\n\r\n",
                "GET / HTTP/9.9\r\nHost: localhost\r\n\r\n",
                "GET http://example.org/ HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
                "GET / HTTP/1.1\r\nConnection: close\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: localhost\r\nHost: example.org\r\nConnection: close\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: a b<c>\r\nConnection: close\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: localhost\r\nno colon\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: localhost\r\nX Y: z\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: localhost\r\nX-Y: a\u0001b\r\n\r\n",
                "CONNECT example.org:443 HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
            })
    void what_is_hardly_http_is_refused(String request) {
        assertPage(RawRequest.send(address(), request));
    }

    @ParameterizedTest
    @ValueSource(strings = {"one large", "many", "cookies"})
    void a_flood_of_headers_is_refused_in_both_shapes(String flood) {
        String headers = switch (flood) {
            case "one large" -> "X-A: " + "a".repeat(20_000) + "\r\n";
            case "many" -> "X-A: a\r\n".repeat(300);
            default -> "Cookie: " + "a=b; ".repeat(5_000) + "\r\n";
        };

        assertPage(RawRequest.send(address(), "GET / HTTP/1.1\r\n" + HOST + headers + "\r\n"));
        assertProblem(RawRequest.send(address(), "GET /api/billing/invoices HTTP/1.1\r\n" + HOST + headers + "\r\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"TRACE", "TRACK", "BREW", "PROPFIND", "DEBUG", "get"})
    void methods_that_nobody_needs_are_refused_in_both_shapes(String method) {
        Answered page = RawRequest.send(address(), method + " / HTTP/1.1\r\n" + HOST + "X-Secret: me\r\n\r\n");
        Answered api = RawRequest.send(
                address(), method + " /api/billing/invoices HTTP/1.1\r\n" + HOST + "X-Secret: me\r\n\r\n");

        assertPage(page);
        assertProblem(api);
        assertThat(page.body() + api.body()).doesNotContain("X-Secret");
    }

    @ParameterizedTest
    @ValueSource(strings = {"X-HTTP-Method-Override", "X-HTTP-Method", "X-Method-Override"})
    void a_header_does_not_change_the_method(String header) {
        Browser browser = browser();

        assertThat(browser.get("/", header, "DELETE").statusCode()).isEqualTo(200);
        assertThat(browser.get("/?_method=DELETE").statusCode()).isEqualTo(200);
        assertThat(SERVICES.asked("DELETE /api/catalogue/programmes")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en", "de", ";;;q=9", "*"})
    void the_page_is_in_the_language_that_was_asked_for(String language) {
        Answered page = RawRequest.send(
                address(), "GET /a%2fb HTTP/1.1\r\nAccept-Language: " + language + "\r\n" + HOST + "\r\n");

        assertThat(page.body())
                .contains(language.equals("en") ? "Request not understood" : "Demande incomprise")
                .contains("lang=\"" + (language.equals("en") ? "en" : "fr") + "\"");
    }

    private static void assertPage(Answered answer) {
        assertRefused(answer);
        assertThat(answer.header("Content-Type")).startsWith("text/html");
        assertThat(answer.body())
                .contains("/theme/cursus.css", "site-header", "<h1")
                .doesNotContain("<style", "style=", "onclick");
    }

    private static void assertProblem(Answered answer) {
        assertRefused(answer);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.body()).contains("urn:cursus:problem:", "correlationId", answer.header("X-Correlation-Id"));
    }

    static void assertRefused(Answered answer) {
        assertThat(answer.status()).as(answer.head()).isBetween(400, 499);
        assertThat(answer.header("Content-Security-Policy")).contains("default-src 'none'");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("X-Frame-Options")).isEqualTo("DENY");
        assertThat(answer.header("X-Correlation-Id")).isNotEmpty().doesNotContain("|");
        assertThat(answer.head()).doesNotContainIgnoringCase("tomcat", "\r\nserver:");
        assertThat(answer.body()).doesNotContain("Exception", "\tat ", "org.apache", "tomcat");
    }
}
