package cursus.web;

import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.core.io.Resource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/** The description of a service's own API, as JSON; written as YAML and read once. */
@RestController
final class OpenApiDocument {

    private static final String INFO = "info";

    private final Map<Object, Object> document;

    /** @param version of the running service, in the place of what the file says */
    OpenApiDocument(Resource yaml, String version) throws IOException {
        this.document = read(yaml);
        Map<Object, Object> info = object(document.getOrDefault(INFO, Map.of()));
        info.put("version", version);
        document.put(INFO, info);
    }

    @GetMapping("/api/${spring.application.name}/openapi")
    Map<Object, Object> document() {
        return document;
    }

    private static Map<Object, Object> read(Resource yaml) throws IOException {
        LoaderOptions options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        DumperOptions unused = new DumperOptions();
        Yaml reader =
                new Yaml(new SafeConstructor(options), new Representer(unused), unused, options, new DatesAsText());
        try (InputStream text = yaml.getInputStream()) {
            return object(reader.load(text));
        }
    }

    private static Map<Object, Object> object(Object value) {
        if (value instanceof Map<?, ?> fields) {
            return new LinkedHashMap<>(fields);
        }
        throw new IllegalStateException("openapi.yaml is not a description of an API");
    }

    /** An example such as 2027-09-14 stays what is written there. */
    private static final class DatesAsText extends Resolver {

        @Override
        public void addImplicitResolver(Tag tag, Pattern pattern, String first, int limit) {
            if (!tag.equals(Tag.TIMESTAMP)) {
                super.addImplicitResolver(tag, pattern, first, limit);
            }
        }
    }
}
