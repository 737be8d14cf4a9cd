package cursus.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ByteArrayResource;
import org.yaml.snakeyaml.error.YAMLException;
import tools.jackson.databind.JsonNode;

@AtTheExampleDoor
class OpenApiDocumentTest {

    private final Visitor visitor;

    @Autowired
    OpenApiDocumentTest(@LocalServerPort int port) {
        this.visitor = new Visitor(port);
    }

    @Test
    void everybody_may_read_the_description_as_json() {
        Visitor.Answer answer = visitor.gets("/api/door/openapi");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).isEqualTo("application/json");
        assertThat(answer.header("ETag")).isNotEmpty();
        assertThat(answer.json().path("openapi").asString()).isEqualTo("3.1.0");
        assertThat(answer.json().at("/info/title").asString()).isEqualTo("Door");
    }

    @Test
    void its_version_is_that_of_what_runs() {
        assertThat(visitor.gets("/api/door/openapi").json().at("/info/version").asString())
                .matches("\\d+\\.\\d+\\.\\d+.*");
    }

    @Test
    void its_examples_are_as_they_were_written() {
        JsonNode responses = visitor.gets("/api/door/openapi").json().at("/paths/~1api~1door~1things/get/responses");
        JsonNode example = responses.at("/200/content/application~1json/example");

        assertThat(example.path("since").asString()).isEqualTo("2027-09-14");
        assertThat(example.path("at").asString()).isEqualTo("2027-09-14T07:00:00Z");
        assertThat(example.path("open").asBoolean()).isTrue();
    }

    @Test
    void what_is_no_description_keeps_a_service_from_starting() {
        assertThatThrownBy(() -> documentOf("- one")).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> documentOf("info: {}\ninfo: {}")).isInstanceOf(YAMLException.class);
        assertThatThrownBy(() -> documentOf("info: !!java.net.URL [\"http://localhost:1\"]"))
                .isInstanceOf(YAMLException.class);
    }

    private static OpenApiDocument documentOf(String yaml) throws Exception {
        return new OpenApiDocument(new ByteArrayResource(yaml.getBytes(StandardCharsets.UTF_8)), "1");
    }
}
