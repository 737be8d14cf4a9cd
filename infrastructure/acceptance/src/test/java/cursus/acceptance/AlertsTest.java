package cursus.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import cursus.acceptance.suite.MetricsTable;
import cursus.acceptance.suite.Repository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The alerts against the documents; what they wake for is tested by {@code promtool test rules}. */
class AlertsTest {

    /** What is no metric in a query: texts, label matchers, lists of labels, durations. */
    private static final Pattern BESIDE =
            Pattern.compile("\"[^\"]*\"|\\{[^}]*}|\\b(?:by|without|on|ignoring)\\s*\\([^)]*\\)|\\[[^]]*]");

    private static final Pattern NAME = Pattern.compile("\\b[a-z_][a-z0-9_]*\\b(?!\\s*\\()");
    private static final Set<String> OPERATORS = Set.of("and", "or", "unless", "bool", "offset");

    private final Path root = Repository.here().root();

    @Test
    void every_metric_that_an_alert_asks_for_is_in_the_table_of_metrics() throws IOException {
        Set<String> known = MetricsTable.ofRepository().names();
        for (JsonNode alert : alerts()) {
            assertThat(known)
                    .as("docs/metrics.md, of which the alert %s asks", name(alert))
                    .containsAll(metrics(alert.path("expr").asString("")));
        }
    }

    @Test
    void every_alert_leads_to_a_section_of_its_own_that_says_what_to_do() throws IOException {
        List<String> headings = Files.readAllLines(root.resolve("docs/operations.md")).stream()
                .filter(line -> line.startsWith("### "))
                .map(line -> line.substring("### ".length()))
                .toList();
        for (JsonNode alert : alerts()) {
            assertThat(alert.at("/annotations/runbook").asString(""))
                    .isEqualTo("docs/operations.md#" + name(alert).toLowerCase(Locale.ROOT));
            assertThat(headings).contains(name(alert));
        }
    }

    @Test
    void the_metrics_of_a_query_are_found() {
        String query =
                "max by (service, why) (min_over_time(cursus_a[15m]) > 1 and deriv(cursus_b{x=\"y\"}[1m]) >= 0) or up == 0";

        assertThat(metrics(query)).containsExactly("cursus_a", "cursus_b", "up");
    }

    private List<JsonNode> alerts() throws IOException {
        String rules = Files.readString(root.resolve("infrastructure/observability/alerts.yml"));
        JsonNode read = new YAMLMapper().readTree(rules).at("/groups/0/rules");
        List<JsonNode> alerts = StreamSupport.stream(read.spliterator(), false).toList();
        assertThat(alerts).isNotEmpty();
        return alerts;
    }

    private static String name(JsonNode alert) {
        return alert.path("alert").asString("");
    }

    private static Set<String> metrics(String query) {
        Set<String> names = new TreeSet<>();
        NAME.matcher(BESIDE.matcher(query).replaceAll(" "))
                .results()
                .map(MatchResult::group)
                .filter(word -> !OPERATORS.contains(word))
                .forEach(names::add);
        return names;
    }
}
