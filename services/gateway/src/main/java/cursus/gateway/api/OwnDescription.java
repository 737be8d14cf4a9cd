package cursus.gateway.api;

import java.io.IOException;
import java.io.InputStream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What the joined document says by itself: the conventions, how to get a token, and the gateway's own operation. */
@Component
class OwnDescription {

    private final ObjectNode document;

    OwnDescription(
            @Value("classpath:openapi.yaml") Resource yaml,
            @Value("${cursus.version:unknown}") String version,
            JsonMapper json)
            throws IOException {
        try (InputStream text = yaml.getInputStream()) {
            Object read = new Yaml(new SafeConstructor(new LoaderOptions())).load(text);
            this.document = json.valueToTree(read);
        }
        document.withObjectProperty("info").put("version", version);
    }

    ObjectNode document() {
        return document;
    }
}
