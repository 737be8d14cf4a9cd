package cursus.testing.contracts;

import cursus.messaging.Json;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The headers of every record, for those who describe them. */
final class CloudEvent {

    private static final List<Header> HEADERS = List.of(
            new Header("ce_specversion", "1.0"),
            new Header("ce_id", "Unique for ever; a repeat has the same."),
            new Header("ce_type", "The stream, the event's name and the version: `<source>.<Event>.v1`."),
            new Header("ce_source", "The stream; its topic is `<source>.v1`."),
            new Header("ce_subject", "The aggregate's id, which is also the record's key."),
            new Header("ce_time", "When it was decided, by the sender's clock (UTC)."),
            new Header("ce_sequence", "1 for the first event of a key, then one more each time."),
            new Header("ce_correlationid", "The same for all that followed from one request."),
            new Header("ce_actor", "Who decided: `person:<id>` or `service:<name>`."),
            new Header("ce_reason", "Why, as a code."),
            new Header("content-type", "`application/json`"));

    private CloudEvent() {}

    /**
     * One header of every record.
     *
     * @param says what it tells
     */
    record Header(String name, String says) {}

    static List<Header> all() {
        return HEADERS;
    }

    static ObjectNode headers() {
        ObjectNode schema = Json.mapper().createObjectNode().put("type", "object");
        schema.put("description", "CloudEvents 1.0 in Kafka's binary binding; every header is a text.");
        ArrayNode required = schema.putArray("required");
        HEADERS.forEach(header -> required.add(header.name()));
        ObjectNode properties = schema.putObject("properties");
        HEADERS.forEach(header ->
                properties.putObject(header.name()).put("type", "string").put("description", header.says()));
        properties
                .putObject("traceparent")
                .put("type", "string")
                .put("description", "The W3C trace context, where a trace was active.");
        return schema;
    }

    /** What the headers of one event always are. */
    static ObjectNode of(String source, String type) {
        ObjectNode schema = Json.mapper().createObjectNode();
        ObjectNode properties = schema.putObject("properties");
        new TreeMap<>(Map.of("ce_source", source, "ce_type", type))
                .forEach((header, value) -> properties.putObject(header).put("const", value));
        return schema;
    }
}
