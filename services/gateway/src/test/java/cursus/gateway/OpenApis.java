package cursus.gateway;

import cursus.gateway.routes.Service;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The descriptions that the services really have, as they would tell them. */
public final class OpenApis {

    private static final JsonMapper JSON = new JsonMapper();

    private OpenApis() {}

    public static JsonNode of(Service service) {
        return read(Path.of("..", service.slug(), "src", "main", "resources", "openapi.yaml"));
    }

    public static JsonNode frame() {
        return read(Path.of("src", "main", "resources", "openapi.yaml"));
    }

    private static JsonNode read(Path yaml) {
        try (Reader text = Files.newBufferedReader(yaml)) {
            Object read = new Yaml(new SafeConstructor(new LoaderOptions())).load(text);
            return JSON.valueToTree(read);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
