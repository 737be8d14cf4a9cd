package cursus.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class KnownSettingsTest {

    private static final JsonMapper JSON = new JsonMapper();

    /** A misspelt or retired name is silently without effect, and what it was to prevent happens. */
    @Test
    void every_setting_is_one_that_the_framework_reads() throws IOException {
        Set<String> names = new HashSet<>();
        Set<String> maps = new HashSet<>();
        for (JsonNode property : declared()) {
            String name = property.path("name").asString();
            if (!property.path("deprecation").path("level").asString("").equals("error")) {
                (property.path("type").asString("").startsWith("java.util.Map") ? maps : names).add(name);
            }
        }

        assertThat(settings())
                .isNotEmpty()
                .allSatisfy(setting -> assertThat(
                                names.contains(setting) || maps.stream().anyMatch(map -> setting.startsWith(map + ".")))
                        .as(setting)
                        .isTrue());
    }

    private static List<JsonNode> declared() throws IOException {
        List<JsonNode> properties = new ArrayList<>();
        for (URL metadata : Collections.list(
                KnownSettingsTest.class.getClassLoader().getResources("META-INF/spring-configuration-metadata.json"))) {
            try (InputStream json = metadata.openStream()) {
                JSON.readTree(json).path("properties").forEach(properties::add);
            }
        }
        return properties;
    }

    private static List<String> settings() throws IOException {
        return new YamlPropertySourceLoader()
                .load("cursus-web", new ClassPathResource("cursus-web.yml")).stream()
                        .map(source -> (EnumerablePropertySource<?>) source)
                        .flatMap(source -> List.of(source.getPropertyNames()).stream())
                        // Ours have no default in the code: without them a service does not start.
                        .filter(setting -> !setting.startsWith("cursus."))
                        .toList();
    }
}
