package cursus.testing.contracts;

import cursus.embedded.DeclaredTopic;
import cursus.messaging.Json;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The AsyncAPI document of the suite: a channel for each topic, and what each service does there. */
final class AsyncApi {

    private static final String HEAD = "# Written by EventDocumentsTest; docs/events.md tells how.\n";
    private static final String BINDING = "0.5.0";

    private final SuiteContracts suite;
    private final ContractFolder contracts;
    private final List<DeclaredTopic> topics;

    AsyncApi(SuiteContracts suite) {
        this.suite = suite;
        this.contracts = suite.today();
        this.topics = suite.topics();
    }

    String text() {
        ObjectNode document = Json.mapper().createObjectNode();
        document.put("asyncapi", "3.0.0");
        info(document.putObject("info"));
        document.put("defaultContentType", "application/json");
        ObjectNode channels = document.putObject("channels");
        topics.forEach(topic -> channel(channels.putObject(topic.name()), topic));
        ObjectNode operations = document.putObject("operations");
        suite.services().forEach(service -> operations(operations, service));
        ObjectNode components = document.putObject("components");
        ObjectNode messages = components.putObject("messages");
        topics.forEach(topic -> messages(messages, topic));
        components.putObject("schemas").set("CloudEvent", CloudEvent.headers());
        return HEAD + SuiteContracts.yaml(document);
    }

    private void info(ObjectNode info) {
        info.put("title", "The events of Cursus");
        info.put("version", suite.version());
        info.put(
                "description",
                "Every topic of the suite, with its events and who sends and reads them. Within a version events only"
                        + " grow: consumers pass over fields and events that they don't know.");
        info.putObject("license")
                .put("name", "Apache License 2.0")
                .put("url", "https://www.apache.org/licenses/LICENSE-2.0");
    }

    private void channel(ObjectNode channel, DeclaredTopic topic) {
        channel.put("address", topic.name());
        channel.put("description", Retention.of(topic).inWords());
        ObjectNode messages = channel.putObject("messages");
        for (String event : contracts.events(source(topic))) {
            messages.set(event, reference("#/components/messages/" + typeOf(source(topic), event)));
        }
        ObjectNode kafka = channel.putObject("bindings").putObject("kafka");
        kafka.put("topic", topic.name()).put("partitions", topic.partitions());
        ObjectNode configuration = kafka.putObject("topicConfiguration");
        topic.config().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(setting -> setting(configuration, setting.getKey(), setting.getValue()));
        kafka.put("bindingVersion", BINDING);
    }

    /** The binding wants policies as a list and times as numbers. */
    private static void setting(ObjectNode configuration, String name, String value) {
        if (name.equals("cleanup.policy")) {
            ArrayNode policies = configuration.putArray(name);
            List.of(value.split(",")).forEach(policies::add);
        } else if (name.endsWith(".ms")) {
            configuration.put(name, Long.parseLong(value));
        } else {
            configuration.put(name, value);
        }
    }

    private void operations(ObjectNode operations, ServiceContract service) {
        for (String source : service.sends()) {
            ObjectNode operation = operations.putObject(service.service() + ".sends." + source);
            operation.put("action", "send");
            operation(operation, source, contracts.events(source));
        }
        service.receives().forEach(reads -> {
            ObjectNode operation = operations.putObject(service.service() + ".reads." + reads.from());
            operation.put("action", "receive");
            operation(operation, reads.from(), reads.events());
            ObjectNode kafka = operation.putObject("bindings").putObject("kafka");
            ObjectNode group = kafka.putObject("groupId").put("type", "string");
            group.putArray("enum").add(service.service());
            kafka.put("bindingVersion", BINDING);
        });
    }

    private static void operation(ObjectNode operation, String source, List<String> events) {
        operation.set("channel", reference("#/channels/" + source + ".v1"));
        ArrayNode messages = operation.putArray("messages");
        events.forEach(event -> messages.add(reference("#/channels/" + source + ".v1/messages/" + event)));
    }

    private void messages(ObjectNode messages, DeclaredTopic topic) {
        String source = source(topic);
        for (String event : contracts.events(source)) {
            JsonNode schema = contracts.schema(source, event);
            ObjectNode message = messages.putObject(typeOf(source, event));
            message.put("name", typeOf(source, event));
            message.put("title", event);
            message.put("summary", schema.path("description").asString(""));
            message.put("contentType", "application/json");
            ArrayNode headers = message.putObject("headers").putArray("allOf");
            headers.add(reference("#/components/schemas/CloudEvent"));
            headers.add(CloudEvent.of(source, typeOf(source, event)));
            message.set("payload", reference("./" + ContractFolder.fileOf(source, event)));
            ObjectNode kafka = message.putObject("bindings").putObject("kafka");
            kafka.putObject("key")
                    .put("type", "string")
                    .put("description", "The event's field `%s`.".formatted(topic.key()));
            kafka.put("bindingVersion", BINDING);
            ArrayNode examples = message.putArray("examples");
            contracts
                    .examples(source, event)
                    .forEach((name, example) ->
                            examples.addObject().put("name", name).set("payload", example));
        }
    }

    private static ObjectNode reference(String target) {
        return Json.mapper().createObjectNode().put("$ref", target);
    }

    private static String source(DeclaredTopic topic) {
        return Retention.sourceOf(topic);
    }

    private static String typeOf(String source, String event) {
        return source + "." + event + ".v1";
    }
}
