package cursus.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import cursus.gateway.RawRequest.Answered;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bodies that are too large, break off, lie about their length or hide a second request: refused cheaply. */
class HostileBodiesTest extends WithGateway {

    private static final String ENROLMENTS = "POST /api/enrolment/enrolments";
    private static final String FORM = "application/x-www-form-urlencoded";

    @BeforeEach
    void something() {
        SERVICES.answers(ENROLMENTS, 201, "{\"enrolment\":\"e1\"}");
        SERVICES.answers("GET /api/catalogue/programmes", 200, Samples.PROGRAMMES);
    }

    @AfterEach
    void the_next_request_is_served() {
        assertThat(browser().get("/").statusCode()).isEqualTo(200);
    }

    static Stream<Arguments> lies() {
        return Stream.of(
                Arguments.of("Content-Length: 2\r\nContent-Length: 3", "{}a"),
                Arguments.of("Content-Length: 2\r\nContent-Length: 2", "{}"),
                Arguments.of("Content-Length: 2, 2", "{}"),
                Arguments.of("Content-Length: -1", "{}"),
                Arguments.of("Content-Length: +2", "{}"),
                Arguments.of("Content-Length: two", "{}"),
                Arguments.of("Content-Length: 99999999999999999999", "{}"),
                Arguments.of("Content-Length: 9999999", "{}"),
                Arguments.of("Content-Length: 500", "{\"cohort\":"),
                Arguments.of("Transfer-Encoding: chunked", "zz\r\n{}\r\n0\r\n\r\n"),
                Arguments.of("Transfer-Encoding: chunked", "5\r\n{\"a"),
                Arguments.of("Transfer-Encoding: chunked", "-1\r\n{}\r\n0\r\n\r\n"),
                Arguments.of("Transfer-Encoding: chunked", "ffffffffffffffff\r\n{}\r\n0\r\n\r\n"),
                Arguments.of("Transfer-Encoding: xchunked", "0\r\n\r\n"),
                Arguments.of("Transfer-Encoding: chunked, identity", "0\r\n\r\n"),
                Arguments.of("Transfer-Encoding : chunked", "0\r\n\r\n"),
                Arguments.of("Transfer-Encoding: chunked\r\nTransfer-Encoding: identity", "0\r\n\r\n"),
                Arguments.of("Expect: 200-ok\r\nContent-Length: 2", "{}"));
    }

    @ParameterizedTest
    @MethodSource("lies")
    void a_body_that_is_not_what_its_headers_say_never_reaches_a_service(String headers, String body) {
        Answered answer = RawRequest.send(address(), post("/api/enrolment/enrolments", JSON, headers) + body);

        HostileAddressesTest.assertRefused(answer);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.body()).contains("urn:cursus:problem:");
        assertThat(SERVICES.asked(ENROLMENTS)).isEmpty();
    }

    /** RFC 9112, 6.3: the chunks count, and nothing behind them on that connection does. */
    @Test
    void a_request_hidden_behind_another_is_not_served() {
        String hidden = "GET /smuggled HTTP/1.1\r\nHost: localhost\r\n\r\n";
        String headers = "Content-Length: 6\r\nTransfer-Encoding: chunked";

        Answered answer = RawRequest.send(
                address(),
                post("/api/enrolment/enrolments", JSON, headers).replace("Connection: close\r\n", "")
                        + "2\r\n{}\r\n0\r\n\r\n" + hidden);

        assertThat(answer.body()).doesNotContain("HTTP/1.1");
        assertThat(SERVICES.asked(ENROLMENTS)).hasSize(1).first().satisfies(asked -> {
            assertThat(asked.body()).isEqualTo("{}");
            assertThat(asked.header("Content-Length") + asked.header("Transfer-Encoding"))
                    .isIn("2", "chunked");
        });
    }

    @Test
    void a_body_that_is_too_large_is_refused_whether_it_says_so_or_not() {
        String large = "x".repeat(600_000);
        String chunked = Integer.toHexString(large.length()) + "\r\n" + large + "\r\n0\r\n\r\n";

        Answered announced =
                RawRequest.send(address(), post("/api/enrolment/enrolments", JSON, "Content-Length: 600000"));
        Answered counted = RawRequest.send(
                address(), post("/api/enrolment/enrolments", JSON, "Transfer-Encoding: chunked") + chunked);
        Answered form = RawRequest.send(address(), post("/logout", FORM, "Content-Length: 600000"));
        Answered countedForm = RawRequest.send(address(), formOf("Transfer-Encoding: chunked") + chunked);

        assertThat(Stream.of(announced, counted)).allSatisfy(answer -> {
            HostileAddressesTest.assertRefused(answer);
            assertThat(answer.status()).isEqualTo(413);
            assertThat(answer.body()).contains("urn:cursus:problem:payload-too-large");
        });
        assertThat(form.body()).contains("urn:cursus:problem:payload-too-large");
        assertThat(countedForm.status()).isEqualTo(413);
        assertThat(countedForm.body()).contains("Envoi trop volumineux", "site-header");
        assertThat(SERVICES.asked(ENROLMENTS)).isEmpty();
    }

    static Stream<Arguments> forms() {
        return Stream.of(
                Arguments.of("Content-Length: 300000", "a=" + "b".repeat(299_998), 413),
                Arguments.of("Content-Length: 4000", "a=b&".repeat(1_000), 400),
                Arguments.of("Content-Length: 5", "a=%zz", 400),
                Arguments.of("Transfer-Encoding: chunked", "zz\r\na=b\r\n0\r\n\r\n", 400));
    }

    @ParameterizedTest
    @MethodSource("forms")
    void a_form_that_can_not_be_read_is_refused_as_a_page(String headers, String body, int status) {
        Answered answer = RawRequest.send(address(), formOf(headers) + body);

        HostileAddressesTest.assertRefused(answer);
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).startsWith("text/html");
        assertThat(answer.body()).contains("site-header");
    }

    /** The sender is gone; what counts is that nothing happened and nothing broke. */
    @Test
    void a_form_that_broke_off_does_nothing() {
        Answered answer = RawRequest.send(address(), formOf("Content-Length: 500") + "a=b&c=");

        assertThat(answer.status()).isIn(0, 400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "_csrf=made-up", "_csrf=", "_method=DELETE", "_csrf=made-up&_method=DELETE"})
    void a_form_without_its_own_token_is_refused(String fields) {
        HttpResponse<String> answer = signedIn("REGISTRANT").post("/enrolments/e1/cancellation", FORM, fields);

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("Accès refusé");
        assertThat(SERVICES.asked("POST /api/enrolment/enrolments/e1/cancellation"))
                .isEmpty();
    }

    @Test
    void a_form_with_the_token_of_another_session_is_refused() {
        SERVICES.answers("GET /api/catalogue/cohorts/PILOT-27", 200, Samples.COHORT);
        String stolen = Browser.csrfTokenOn(
                signedIn("REGISTRANT").get("/cohorts/PILOT-27/enrol").body());

        HttpResponse<String> answer =
                signedIn("REGISTRANT").post("/enrolments/e1/cancellation", FORM, "_csrf=" + stolen);

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(SERVICES.asked("POST /api/enrolment/enrolments/e1/cancellation"))
                .isEmpty();
    }

    /** A service reads what it is sent, and refuses it; the gateway only carries it, and not for long. */
    @ParameterizedTest
    @MethodSource("bombs")
    void a_bomb_of_json_does_not_go_off_here(String bomb) {
        SERVICES.answers(ENROLMENTS, 400, "{\"type\":\"urn:cursus:problem:malformed-body\"}");

        HttpResponse<String> answer =
                browser().post("/api/enrolment/enrolments", JSON, bomb, "Authorization", "Bearer " + token());

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("malformed-body");
        assertThat(SERVICES.asked(ENROLMENTS).getFirst().body()).isEqualTo(bomb);
    }

    static Stream<String> bombs() {
        return Stream.of(
                "[".repeat(250_000),
                "{\"a\":".repeat(80_000),
                "{\"price\":" + "9".repeat(400_000) + "}",
                "{\"price\":1e999999999}",
                "{\"a\":\"" + "\\u0000".repeat(80_000) + "\"}",
                "{\"a\":1" + ",\"a\":1".repeat(80_000) + "}");
    }

    @Test
    void a_method_in_a_header_or_a_field_changes_nothing_at_a_service() {
        Map.of("X-HTTP-Method-Override", "DELETE", "X-Method-Override", "PUT")
                .forEach((header, method) -> browser()
                        .post(
                                "/api/enrolment/enrolments?_method=" + method,
                                JSON,
                                "{}",
                                "Authorization",
                                "Bearer " + token(),
                                header,
                                method));

        assertThat(SERVICES.asked(ENROLMENTS)).hasSize(2);
        assertThat(SERVICES.asked("DELETE /api/enrolment/enrolments")).isEmpty();
        assertThat(SERVICES.asked("PUT /api/enrolment/enrolments")).isEmpty();
    }

    /** As a browser without a session would send it. */
    private static String formOf(String headers) {
        return "POST /logout HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type: " + FORM + "\r\n"
                + headers + "\r\n\r\n";
    }

    private static String post(String path, String type, String headers) {
        return "POST " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAuthorization: Bearer " + token()
                + "\r\nContent-Type: " + type + "\r\n" + headers + "\r\n\r\n";
    }

    private static String token() {
        return PROVIDER.accessToken("REGISTRANT", IdentityProvider.AN_HOUR);
    }
}
