package cursus.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;

/** What holds between every service and the table of who may do what; a service's own test inherits it. */
@SpringBootTest
@WithKafkaAndMongo
@Import(TestTokens.Decoder.class)
public abstract class AccessTableContract {

    private static final String MANAGEMENT = "Management";

    private final AccessTable table = AccessTable.ofRepository();

    @Autowired
    private ApplicationContext context;

    @Test
    public void every_endpoint_has_its_row_and_every_row_its_endpoint() {
        String service = context.getEnvironment().getRequiredProperty("cursus.service");

        assertThat(Endpoints.of(context))
                .as("endpoints of %s, against their rows in docs/access.md", service)
                .containsExactlyInAnyOrderElementsOf(table.endpoints(service));
    }

    @Test
    public void what_operators_are_shown_has_its_rows_and_nothing_else_has() {
        String[] shown = context.getEnvironment()
                .getRequiredProperty("management.endpoints.web.exposure.include", String[].class);

        Set<String> named = new TreeSet<>(table.matching(row -> row.section().equals(MANAGEMENT))
                .map(row -> row.path().split("/", 4)[2])
                .toList());

        assertThat(named).containsExactlyInAnyOrder(shown);
    }
}
