package cursus.acceptance.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DocumentedTest {

    private static final String SEATS = "/api/enrolment/cohorts/ACAT-041-P1/seats";
    private static final String NUMBERS = """
            {"cohort": "ACAT-041-P1", "capacity": 20, "held": 1, "offered": 0, "confirmed": 12, "free": 7, "waiting": 0}
            """;
    private static final String PROBLEM = """
            {"type": "urn:cursus:problem:%s", "title": "Unknown session", "status": 404,
             "detail": "No session was announced under this code.", "correlationId": "0d9f1c52-7d0e-4b57"}
            """;

    private final Map<String, List<String>> headers = new HashMap<>(Map.of(
            "Content-Type", List.of("application/json;charset=UTF-8"),
            "X-Correlation-Id", List.of("0d9f1c52-7d0e-4b57"),
            "ETag", List.of("\"0a\""),
            "Cache-Control", List.of("private, no-cache")));

    @Test
    void an_answer_that_is_described_is_handed_on() {
        Answer answer = answer(200, NUMBERS);

        assertThat(Documented.checked(request("GET", SEATS + "?x=1"), answer)).isSameAs(answer);
    }

    @Test
    void a_field_that_is_missing_and_one_that_nobody_described_are_noticed() {
        refused("GET", SEATS, answer(200, NUMBERS.replace("\"held\": 1", "\"hold\": 1")), "'held'", "'hold'");
    }

    @Test
    void a_status_that_nobody_described_is_noticed() {
        refused("GET", SEATS, answer(202, NUMBERS), "no such status");
    }

    @Test
    void a_header_that_is_missing_is_noticed() {
        headers.remove("ETag");

        refused("GET", SEATS, answer(200, NUMBERS), "no header ETag");
        refused("HEAD", SEATS, answer(200, ""), "no header ETag");
    }

    @Test
    void a_body_that_is_missing_or_no_json_is_noticed_unless_nobody_asked_for_it() {
        refused("GET", SEATS, answer(200, ""), "an empty body");
        refused("GET", SEATS, answer(200, "<html>"), "not JSON");
        Documented.checked(request("HEAD", SEATS), answer(200, ""));
        Documented.checked(request("GET", SEATS), answer(304, ""));
    }

    @Test
    void a_page_where_json_was_promised_is_noticed() {
        headers.put("Content-Type", List.of("text/html"));

        refused("GET", SEATS, answer(404, "<html></html>"), "no content of type 'text/html'");
    }

    @Test
    void a_refusal_of_a_kind_that_nobody_described_is_noticed() {
        headers.put("Content-Type", List.of("application/problem+json"));

        Documented.checked(request("GET", SEATS), answer(404, PROBLEM.formatted("unknown-cohort")));
        refused("GET", SEATS, answer(404, PROBLEM.formatted("not-held")), "/type");
    }

    @Test
    void what_nobody_described_may_only_be_refused_and_in_the_common_shape() {
        refused("GET", "/api/enrolment/nowhere", answer(200, "{}"), "no such operation");
        refused("DELETE", SEATS, answer(500, "{}"), "no such operation");
        headers.put("Content-Type", List.of("application/problem+json"));
        Documented.checked(request("DELETE", SEATS), answer(403, PROBLEM.formatted("forbidden")));
        Documented.checked(request("HEAD", "/api/enrolment/nowhere"), answer(404, ""));
        refused("DELETE", SEATS, answer(403, "{}"), "'correlationId'");
    }

    @Test
    void what_is_no_services_is_not_looked_at() {
        Documented.checked(request("GET", "/api/nowhere/else"), answer(200, ""));
        Documented.checked(request("GET", "/enrolments"), answer(200, ""));
    }

    private static void refused(String method, String path, Answer answer, String... reasons) {
        assertThatThrownBy(() -> Documented.checked(request(method, path), answer))
                .isInstanceOf(Documented.Undocumented.class)
                .hasMessageStartingWith(method + " http://localhost" + path + " answered " + answer.status())
                .hasMessageContaining("services/enrolment/src/main/resources/openapi.yaml")
                .hasMessageContainingAll(reasons);
    }

    private static HttpRequest request(String method, String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost" + path))
                .method(method, BodyPublishers.noBody())
                .build();
    }

    private Answer answer(int status, String text) {
        return new Answer(status, HttpHeaders.of(headers, (_, _) -> true), text);
    }
}
