package cursus.testing.contracts;

import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import cursus.embedded.DeclaredTopic;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Whether contracts are whole in themselves. */
final class Soundness {

    private static final String META = "https://json-schema.org/draft/2020-12/schema";

    private final ContractFolder contracts;
    private final List<Refusal> faults = new ArrayList<>();

    private Soundness(ContractFolder contracts) {
        this.contracts = contracts;
    }

    static List<Refusal> faults(ContractFolder contracts, List<DeclaredTopic> topics) {
        Soundness soundness = new Soundness(contracts);
        Set<String> undeclared = new HashSet<>(contracts.sources());
        for (DeclaredTopic topic : topics) {
            String source = Retention.sourceOf(topic);
            undeclared.remove(source);
            soundness.stream(topic, source);
        }
        undeclared.forEach(
                source -> soundness.fault(source, "has schemas, and topics.yml declares no " + source + ".v1"));
        return List.copyOf(soundness.faults);
    }

    private void stream(DeclaredTopic topic, String source) {
        if (contracts.events(source).isEmpty()) {
            fault(source, "has no schema, and topics.yml declares " + topic.name());
        }
        Set<String> orphans = new HashSet<>(contracts.exampleFiles(source));
        for (String event : contracts.events(source)) {
            Map<String, JsonNode> examples = contracts.examples(source, event);
            examples.keySet().forEach(name -> orphans.remove(name + ".json"));
            schema(topic, ContractFolder.fileOf(source, event), contracts.schema(source, event));
            examples(source, event, examples);
        }
        orphans.forEach(file -> fault(source + "/examples/" + file, "is an example of no event of this stream"));
    }

    private void schema(DeclaredTopic topic, String file, JsonNode schema) {
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(SchemaLocation.of(META))
                .validate(schema)
                .forEach(fault -> fault(file, "is no JSON Schema: " + fault));
        if (schema.path("description").asString("").isBlank()) {
            fault(file, "has no description, which docs/events.md would show");
        }
        boolean keyed = schema.path("required")
                .valueStream()
                .anyMatch(name -> name.asString("").equals(topic.key()));
        if (!keyed) {
            fault(file, "does not require %s, which topics.yml names as the key".formatted(topic.key()));
        }
        if (!Retention.of(topic).compacted()) {
            EventsPage.personalFields(schema)
                    .forEach(name ->
                            fault(file, "marks %s as personal, and %s never forgets".formatted(name, topic.name())));
        }
    }

    private void examples(String source, String event, Map<String, JsonNode> examples) {
        String file = ContractFolder.fileOf(source, event);
        if (examples.isEmpty()) {
            fault(file, "has no example; %s is missing".formatted(ContractFolder.exampleFileOf(source, event + ".v1")));
        }
        JsonNode schema = contracts.schema(source, event);
        examples.forEach((name, example) -> SchemaPlace.faults(schema, example)
                .forEach(fault -> fault(
                        ContractFolder.exampleFileOf(source, name), "is not what %s says: %s".formatted(file, fault))));
    }

    private void fault(String file, String why) {
        faults.add(Refusal.fault(file, why));
    }
}
