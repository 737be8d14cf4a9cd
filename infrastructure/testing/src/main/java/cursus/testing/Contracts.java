package cursus.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import cursus.messaging.DomainEvent;
import cursus.messaging.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The published contracts, to which producers and consumers are both held. */
public final class Contracts {

    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private Contracts() {}

    /** For producers: the event as it would be published keeps its schema. */
    public static void assertValid(String source, DomainEvent event) {
        assertValid(source, event.getClass().getSimpleName(), Json.mapper().writeValueAsString(event));
    }

    public static void assertValid(String source, String event, String json) {
        assertThat(schema(source, event)
                        .validate(
                                json,
                                InputFormat.JSON,
                                context -> context.executionConfig(config -> config.formatAssertionsEnabled(true))))
                .as("%s of %s: %s", event, source, json)
                .isEmpty();
    }

    /** For consumers: the producer's examples, which the build holds to the schema; the plain one first, then its variants. */
    public static List<String> examples(String source, String event) {
        List<String> examples = new ArrayList<>();
        for (Resource example : resources("classpath*:contracts/%s/examples/%s.v1*.json".formatted(source, event))) {
            examples.add(text(example));
        }
        assertThat(examples).as("examples of %s in %s", event, source).isNotEmpty();
        return examples;
    }

    /** The names of all events that a stream declares. */
    public static List<String> events(String source) {
        return resources("classpath*:contracts/%s/*.v1.schema.json".formatted(source)).stream()
                .map(Resource::getFilename)
                .map(name -> String.valueOf(name).replace(".v1.schema.json", ""))
                .sorted()
                .toList();
    }

    private static Schema schema(String source, String event) {
        List<Resource> found = resources("classpath*:contracts/%s/%s.v1.schema.json".formatted(source, event));
        assertThat(found).as("schema of %s in %s", event, source).hasSize(1);
        return REGISTRY.getSchema(text(found.getFirst()), InputFormat.JSON);
    }

    private static List<Resource> resources(String pattern) {
        try {
            return Stream.of(new PathMatchingResourcePatternResolver().getResources(pattern))
                    .sorted(Comparator.comparingInt(Contracts::lengthOfName).thenComparing(Resource::getDescription))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static int lengthOfName(Resource resource) {
        return String.valueOf(resource.getFilename()).length();
    }

    private static String text(Resource resource) {
        try {
            return resource.getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
