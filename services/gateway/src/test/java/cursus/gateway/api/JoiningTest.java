package cursus.gateway.api;

import static org.assertj.core.api.Assertions.assertThat;

import cursus.gateway.OpenApis;
import cursus.gateway.routes.Service;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class JoiningTest {

    private static final JsonMapper JSON = new JsonMapper();

    @Test
    void the_services_own_documents_are_joined_without_a_loss_a_clash_or_a_reference_to_nothing() {
        Map<Service, JsonNode> documents = new EnumMap<>(Service.class);
        for (Service service : Service.values()) {
            documents.put(service, OpenApis.of(service));
        }

        ObjectNode joined = joined(documents, List.of());

        assertThat(Joining.operations(joined))
                .hasSize(1
                        + documents.values().stream()
                                .mapToInt(JoiningTest::operations)
                                .sum());
        assertThat(Joining.operations(joined)
                        .map(operation -> operation.path("operationId").asString()))
                .doesNotHaveDuplicates();
        assertThat(Joining.operations(joined)).allSatisfy(operation -> {
            assertThat(operation.path("tags").size()).isEqualTo(1);
            assertThat(operation.has("security")).isTrue();
        });
        assertThat(references(joined)).hasSizeGreaterThan(100).allSatisfy(reference -> {
            assertThat(reference).startsWith("#/");
            assertThat(joined.at(reference.substring(1)).isMissingNode())
                    .as(reference)
                    .isFalse();
        });
        assertThat(joined.path("components").path("schemas").properties())
                .hasSize(documents.values().stream()
                        .mapToInt(document ->
                                document.path("components").path("schemas").size())
                        .sum());
        assertThat(joined.path("components").path("securitySchemes").properties())
                .hasSize(1);
        assertThat(joined.has(Joining.MISSING)).isFalse();
    }

    @Test
    void the_page_can_be_made_of_them() {
        Map<Service, JsonNode> documents = Map.of(Service.BILLING, OpenApis.of(Service.BILLING));

        Reference reference = new Reading(joined(documents, List.of(Service.CATALOGUE))).reference();

        Reference.Section billing = reference.sections().getLast();
        assertThat(reference.missing()).containsExactly("catalogue");
        assertThat(billing.operations())
                .extracting(Reference.Operation::path)
                .contains("/api/billing/invoices", "/api/billing/openapi");
        assertThat(billing.operations().getFirst().who().roles()).containsExactly("FINANCE_OFFICER");
        assertThat(billing.operations().getFirst().parameters())
                .extracting(Reference.Parameter::name)
                .contains("page", "sort");
        assertThat(billing.schemas()).extracting(Reference.Named::name).contains("Invoice", "Money");
    }

    @Test
    void whoever_writes_a_request_has_its_fields_at_hand() {
        Map<Service, JsonNode> documents = Map.of(Service.ENROLMENT, OpenApis.of(Service.ENROLMENT));

        Reference reference = new Reading(joined(documents, List.of())).reference();

        assertThat(reference.sections().getLast().operations())
                .filteredOn(operation -> operation.anchor().equals("op-requestEnrolment"))
                .singleElement()
                .satisfies(operation -> assertThat(
                                operation.body().orElseThrow().shape().fields())
                        .extracting(Reference.Field::name)
                        .contains("cohort", "payer"));
    }

    @Test
    void what_two_services_call_the_same_stays_two_things() {
        ObjectNode joined = joined(
                Map.of(
                        Service.CATALOGUE, document("catalogue", "string"),
                        Service.BILLING, document("billing", "integer")),
                List.of());

        assertThat(joined.at("/components/schemas/catalogue.Thing/type").asString())
                .isEqualTo("string");
        assertThat(joined.at("/components/schemas/billing.Thing/type").asString())
                .isEqualTo("integer");
        assertThat(joined.at("/paths/~1api~1billing~1things/get/responses/200/content/application~1json/schema/$ref")
                        .asString())
                .isEqualTo("#/components/schemas/billing.Thing");
        assertThat(Joining.operations(joined)
                        .map(operation -> operation.path("operationId").asString()))
                .containsExactlyInAnyOrder("description", "things", "billing.things");
    }

    @Test
    void what_a_document_says_once_about_tokens_holds_for_its_own_operations_only() {
        ObjectNode joined = joined(Map.of(Service.BILLING, document("billing", "integer")), List.of());

        assertThat(joined.at("/paths/~1api~1billing~1things/get/security/0/bearer/0")
                        .asString())
                .isEqualTo("FINANCE_OFFICER");
        assertThat(joined.at("/paths/~1api~1openapi/get/security").size()).isZero();
        assertThat(joined.has("security")).isFalse();
    }

    @Test
    void what_the_gateway_does_not_lead_to_is_left_out() {
        ObjectNode document = (ObjectNode) document("billing", "integer");
        document.withObjectProperty("paths").putObject("/actuator/health").putObject("get");

        ObjectNode joined = joined(Map.of(Service.BILLING, document), List.of());

        assertThat(joined.path("paths").has("/actuator/health")).isFalse();
    }

    private static ObjectNode joined(Map<Service, JsonNode> documents, List<Service> missing) {
        return new Joining((ObjectNode) OpenApis.frame()).of(new EnumMap<>(documents), missing);
    }

    private static JsonNode document(String service, String type) {
        return JSON.readTree("""
                {"openapi":"3.1.0","info":{"title":"Door","version":"1"},"security":[{"bearer":["FINANCE_OFFICER"]}],
                 "paths":{"/api/%s/things":{"get":{"operationId":"things","responses":{"200":{"description":"Things.",
                  "content":{"application/json":{"schema":{"$ref":"#/components/schemas/Thing"}}}}}}}},
                 "components":{"schemas":{"Thing":{"type":"%s"}},"securitySchemes":{"bearer":{"type":"http","scheme":"bearer"}}}}""".formatted(service, type));
    }

    private static int operations(JsonNode document) {
        return Math.toIntExact(Joining.operations((ObjectNode) document).count());
    }

    private static Stream<String> references(JsonNode node) {
        Stream<String> own = node.optional("$ref").filter(JsonNode::isString).map(JsonNode::asString).stream();
        return Stream.concat(own, node.valueStream().flatMap(JoiningTest::references));
    }
}
