package cursus.gateway.api;

import cursus.gateway.routes.Service;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Joins the services' OpenAPI documents to one. A service's components bear its name in front of their own, so that two
 * services may call different things the same; operations are tagged by their service. Not thread-safe: one per document.
 */
final class Joining {

    static final String MISSING = "x-missing-services";

    private static final String COMPONENTS = "components";
    private static final String DESCRIPTION = "description";
    private static final String INFO = "info";
    private static final String OPERATION_ID = "operationId";
    private static final String PATHS = "paths";
    private static final String SECURITY = "security";
    private static final String SECURITY_SCHEMES = "securitySchemes";
    private static final String SUMMARY = "summary";
    private static final String TAGS = "tags";
    private static final Set<String> METHODS =
            Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace");

    private final ObjectNode joined;
    private final Set<String> operationIds = new HashSet<>();

    /** @param frame what is true of all of them, and the gateway's own operations */
    Joining(ObjectNode frame) {
        this.joined = frame.deepCopy();
        operations(joined).forEach(operation -> operationIds.add(id(operation)));
    }

    ObjectNode of(Map<Service, JsonNode> documents, List<Service> missing) {
        documents.forEach((service, document) -> document.asObjectOpt().ifPresent(it -> add(service.slug(), it)));
        if (!missing.isEmpty()) {
            tellMissing(missing.stream().map(Service::slug).toList());
        }
        return joined;
    }

    private void add(String service, ObjectNode document) {
        ObjectNode renamed = References.prefixed(document, service);
        joined.withArrayProperty(TAGS).addObject().put("name", service).put(DESCRIPTION, about(renamed));
        addPaths(service, renamed);
        addComponents(service, renamed);
    }

    /** Only what the gateway leads to. */
    private void addPaths(String service, ObjectNode document) {
        JsonNode usual = document.path(SECURITY);
        document.path(PATHS).properties().forEach(path -> {
            if (path.getKey().startsWith("/api/" + service + "/")) {
                joined.withObjectProperty(PATHS).set(path.getKey(), path.getValue());
                operationsOf(path.getValue()).forEach(operation -> mark(operation, service, usual));
            }
        });
    }

    private void mark(ObjectNode operation, String service, JsonNode usualSecurity) {
        operation.putArray(TAGS).add(service);
        if (!operation.has(SECURITY)) {
            // What a document says once for all of its operations would be lost, or hold for the others too.
            operation
                    .withArrayProperty(SECURITY)
                    .addAll(usualSecurity.valueStream().toList());
        }
        if (operation.has(OPERATION_ID) && !operationIds.add(id(operation))) {
            operation.put(OPERATION_ID, service + "." + id(operation));
        }
    }

    private void addComponents(String service, ObjectNode document) {
        ObjectNode all = joined.withObjectProperty(COMPONENTS);
        document.path(COMPONENTS).properties().forEach(kind -> {
            ObjectNode ofKind = all.withObjectProperty(kind.getKey());
            kind.getValue().properties().forEach(component -> {
                if (kind.getKey().equals(SECURITY_SCHEMES)) {
                    ofKind.putIfAbsent(component.getKey(), component.getValue());
                } else {
                    ofKind.set(References.name(service, component.getKey()), component.getValue());
                }
            });
        });
    }

    private void tellMissing(List<String> services) {
        services.forEach(joined.putArray(MISSING)::add);
        ObjectNode info = joined.withObjectProperty(INFO);
        info.put(
                DESCRIPTION,
                info.path(DESCRIPTION).asString() + "\n\nNot in this document, because they do not answer now: "
                        + String.join(", ", services) + ".");
    }

    private static String about(ObjectNode document) {
        return Stream.of(SUMMARY, "title")
                .flatMap(name -> document.path(INFO).optional(name).stream())
                .map(JsonNode::asString)
                .findFirst()
                .orElse("");
    }

    static Stream<ObjectNode> operations(ObjectNode document) {
        return document.path(PATHS).valueStream().flatMap(Joining::operationsOf);
    }

    private static Stream<ObjectNode> operationsOf(JsonNode path) {
        return path.properties().stream()
                .filter(entry -> METHODS.contains(entry.getKey()))
                .flatMap(entry -> entry.getValue().asObjectOpt().stream());
    }

    private static String id(ObjectNode operation) {
        return operation.path(OPERATION_ID).asString();
    }
}
