package cursus.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
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

    /** Two readings of YAML meet here: a number or a yes that only one of them takes for a text would show. */
    @Test
    public void what_everybody_reads_is_what_is_written_but_for_the_version() {
        String service = context.getEnvironment().getRequiredProperty("cursus.service");

        JsonNode given = Objects.requireNonNull(new Door(port)
                .get("/api/" + service + "/openapi")
                .expectStatus()
                .isOk()
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody());

        assertThat(given.at("/info/version").asString("")).matches("[0-9]+\\..*");
        ((ObjectNode) given.path("info")).set("version", document.json().at("/info/version"));
        assertThat(given).isEqualTo(document.json());
    }
}
