package cursus.gateway.api;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What points to a component of a document, by the component's name. */
final class References {

    private static final String REF = "$ref";
    private static final String MAPPING = "mapping";

    /** Schemes are shared: every service takes the same token. */
    private static final Pattern COMPONENT = Pattern.compile("#/components/(?!securitySchemes/)(\\w+)/([^/]+)(.*)");

    private References() {}

    static String name(String service, String component) {
        return service + "." + component;
    }

    /** A copy in which every reference bears the service's name. */
    static ObjectNode prefixed(ObjectNode document, String service) {
        ObjectNode copy = document.deepCopy();
        rewrite(copy, service);
        return copy;
    }

    private static void rewrite(JsonNode node, String service) {
        if (node instanceof ObjectNode object) {
            object.optional(REF)
                    .filter(JsonNode::isString)
                    .ifPresent(target -> object.put(REF, prefixed(target.asString(), service)));
            // Of a discriminator: its values are references that no "$ref" announces.
            object.path(MAPPING)
                    .asObjectOpt()
                    .ifPresent(mapping -> mapping.properties().stream()
                            .filter(value -> value.getValue().isString())
                            .toList()
                            .forEach(value -> mapping.put(
                                    value.getKey(), prefixed(value.getValue().asString(), service))));
        }
        node.values().forEach(child -> rewrite(child, service));
    }

    private static String prefixed(String reference, String service) {
        Matcher component = COMPONENT.matcher(reference);
        return component.matches()
                ? "#/components/%s/%s%s"
                        .formatted(component.group(1), name(service, component.group(2)), component.group(3))
                : reference;
    }
}
