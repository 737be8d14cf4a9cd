package cursus.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.EntityExchangeResult;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What holds between every service and the description of its API; a service's own test inherits all of it. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@WithKafkaAndMongo
@Import(TestTokens.Decoder.class)
public abstract class OpenApiContract {

    private final OpenApiDocument document = OpenApiDocument.ofThisModule();

    @Autowired
    private ApplicationContext context;

    @Value("${local.server.port}")
    private int port;

    @Test
    public void every_endpoint_is_described_and_nothing_else_is() {
        assertThat(document.endpoints()).isEqualTo(Endpoints.of(context));
    }

    @Test
    public void every_operation_has_a_name_of_its_own() {
        assertThat(document.operationIds()).doesNotHaveDuplicates().doesNotContain("");
    }

    @Test
    public void every_reference_leads_somewhere() {
        assertThat(document.danglingReferences()).isEmpty();
    }

    @Test
    public void every_schema_and_body_has_an_example() {
        assertThat(document.withoutExample()).isEmpty();
    }

    @Test
    public void every_example_keeps_its_schema() {
        assertThat(document.brokenExamples()).isEmpty();
    }

    /** The library's doors are the same at every service, so that no service tries them itself. */
    @Test
    public void an_administrator_hears_of_dead_letters_what_is_written() {
        Door door = new Door(port).as(TestTokens.bearer("ADMINISTRATOR", "0d3c1c1e-8f38-4d55-9a8f-5a2b6f3a9c11"));
        String all = "/api/" + service() + "/dead-letters";
        String one = all + "/{letter}";
        String nobodys = all + "/3f1c9a52-0d6e-3b58-9c41-7a2e5d8b4f10";

        answers("get " + all, 200, door.get(all));
        answers("get " + all, 200, door.get(all + "?settled=true&size=1"));
        answers("get " + all, 400, door.get(all + "?size=0"));
        answers("get " + all, 400, door.get(all + "?settled=perhaps"));
        answers("get " + one, 404, door.get(nobodys));
        answers("post " + one + "/replay", 404, door.post(nobodys + "/replay", Map.of()));
        answers("post " + one + "/discard", 404, door.post(nobodys + "/discard", Map.of("partition", 0, "offset", 42)));
        answers("post " + one + "/discard", 400, door.post(nobodys + "/discard", Map.of("partition", 0)));
    }

    @Test
    public void nobody_else_hears_of_dead_letters() {
        Door door = new Door(port).as(TestTokens.bearer("TRAINING_OFFICER", "0d3c1c1e-8f38-4d55-9a8f-5a2b6f3a9c11"));
        String all = "/api/" + service() + "/dead-letters";
        String one = all + "/{letter}";

        answers("get " + all, 403, door.get(all));
        answers("get " + one, 403, door.get(all + "/any"));
        answers("post " + one + "/replay", 403, door.post(all + "/any/replay", Map.of()));
        answers("post " + one + "/discard", 403, door.post(all + "/any/discard", Map.of()));
        answers("get " + all, 401, new Door(port).get(all));
    }

    /** Two readings of YAML meet here: a number or a yes that only one of them takes for a text would show. */
    @Test
    public void what_everybody_reads_is_what_is_written_but_for_the_version() {
        JsonNode given = Objects.requireNonNull(new Door(port)
                .get("/api/" + service() + "/openapi")
                .expectStatus()
                .isOk()
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody());

        assertThat(given.at("/info/version").asString("")).matches("[0-9]+\\..*");
        ((ObjectNode) given.path("info")).set("version", document.json().at("/info/version"));
        assertThat(given).isEqualTo(document.json());
    }

    private void answers(String operation, int status, RestTestClient.ResponseSpec response) {
        EntityExchangeResult<JsonNode> answer = response.expectStatus()
                .isEqualTo(status)
                .expectBody(JsonNode.class)
                .returnResult();
        MediaType type = Objects.requireNonNull(answer.getResponseHeaders().getContentType());
        JsonNode body = Objects.requireNonNull(answer.getResponseBody());

        assertThat(document.deviations(operation, status, type.getType() + "/" + type.getSubtype(), body))
                .as("%s answered %d: %s", operation, status, body)
                .isEmpty();
    }

    private String service() {
        return context.getEnvironment().getRequiredProperty("cursus.service");
    }
}
