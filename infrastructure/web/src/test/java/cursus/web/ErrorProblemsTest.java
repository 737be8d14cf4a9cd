package cursus.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.databind.json.JsonMapper;

@AtTheExampleDoor
class ErrorProblemsTest {

    private final Visitor visitor;
    private final ApplicationContext context;

    @Autowired
    ErrorProblemsTest(@LocalServerPort int port, ApplicationContext context) {
        this.visitor = new Visitor(port);
        this.context = context;
    }

    @ParameterizedTest
    @ValueSource(strings = {"/open/a;b=c", "//open/a", "/open//a", "/open/a%2Fb", "/open/%2e%2e/a", "/open/a%00b"})
    void an_address_that_no_client_should_send_is_a_malformed_request(String path) {
        Visitor.Answer answer = visitor.gets(path, "Accept-Language", "en");

        assertProblem(answer, 400, "malformed-request");
        assertThat(answer.json().path("title").asString()).isEqualTo("Malformed request");
    }

    @ParameterizedTest
    @CsvSource({"fr,Erreur interne", "en,Internal error"})
    void a_fault_in_a_filter_tells_its_correlation_id_and_nothing_of_itself(String language, String title) {
        String id = UUID.randomUUID().toString();

        Visitor.Answer answer =
                visitor.gets("/open/faulty-filter", "Accept-Language", language, Correlation.HEADER, id);

        assertProblem(answer, 500, "internal-error");
        assertThat(answer.json().path("title").asString()).isEqualTo(title);
        assertThat(answer.json().path("correlationId").asString()).isEqualTo(id);
        assertThat(answer.header(Correlation.HEADER)).isEqualTo(id);
        assertThat(answer.body()).doesNotContain("secret");
    }

    @Test
    void a_browser_gets_no_page_that_is_not_ours() {
        assertProblem(visitor.gets("/open/faulty-filter", "Accept", "text/html"), 500, "internal-error");
        assertThat(context.containsBean("error"))
                .as("the framework's error page")
                .isFalse();
    }

    @Test
    void the_address_of_errors_is_not_a_page() {
        assertProblem(visitor.gets("/error"), 404, "not-found");
    }

    @Test
    void a_body_is_too_large_whether_or_not_its_length_is_announced() {
        byte[] body = "{%s}".formatted(" ".repeat(600_000)).getBytes(StandardCharsets.US_ASCII);

        assertProblem(visitor.posts("/open/offers", BodyPublishers.ofByteArray(body)), 413, "payload-too-large");
        assertProblem(
                visitor.posts("/open/offers", BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body))),
                413,
                "payload-too-large");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"price\":{\"amount\":\"1E+100000000\",\"currency\":\"EUR\"}}",
                "{\"price\":{\"amount\":1E+100000000,\"currency\":\"EUR\"}}",
                "{\"price\":{\"amount\":\"1.00\",\"currency\":\"???\"}}"
            })
    void money_that_nobody_could_mean_is_a_malformed_body(String body) {
        assertProblem(visitor.posts("/open/offers", BodyPublishers.ofString(body)), 400, "malformed-body");
    }

    @Test
    void money_goes_out_as_it_came_in() {
        String body = "{\"price\":{\"amount\":\"7850.00\",\"currency\":\"EUR\"}}";

        assertThat(visitor.posts("/open/offers", BodyPublishers.ofString(body)).body())
                .isEqualTo(body);
    }

    @Test
    void json_has_bounds() {
        assertProblem(
                visitor.posts(
                        "/open/offers", BodyPublishers.ofString("{\"other\":" + "[".repeat(60) + "]".repeat(60) + "}")),
                400,
                "malformed-body");
        StreamReadConstraints bounds =
                context.getBean(JsonMapper.class).tokenStreamFactory().streamReadConstraints();
        assertThat(bounds.getMaxNumberLength()).isEqualTo(50);
        assertThat(bounds.getMaxStringLength()).isEqualTo(300_000);
    }

    private static void assertProblem(Visitor.Answer answer, int status, String slug) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.json().path("type").asString()).isEqualTo("urn:cursus:problem:" + slug);
        assertThat(answer.json().path("correlationId").asString()).isEqualTo(answer.header(Correlation.HEADER));
        assertThat(answer.header(Correlation.HEADER)).isNotEmpty();
    }
}
