package cursus.acceptance.suite;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The contracts that the suite publishes for its events. */
public final class Schemas {

    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private Schemas() {}

    /** Makes sure that an event is what its contract says. */
    public static void assertKept(Topics.Event event) {
        String source = event.header("ce_source");
        String schema = text("/contracts/%s/%s.v1.schema.json".formatted(source, event.name()));
        assertThat(REGISTRY.getSchema(schema, InputFormat.JSON)
                        .validate(
                                event.value(),
                                InputFormat.JSON,
                                context -> context.executionConfig(config -> config.formatAssertionsEnabled(true))))
                .as("%s of %s: %s", event.name(), source, event.value())
                .isEmpty();
    }

    private static String text(String resource) {
        try (InputStream in = Schemas.class.getResourceAsStream(resource)) {
            assertThat(in).as("the contract %s", resource).isNotNull();
            return in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
