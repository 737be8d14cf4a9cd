package cursus.acceptance.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MetricsTableTest {

    private static final MetricsTable TABLE = MetricsTable.of(List.of(
            "| metric | type | tags | services | meaning |",
            "| --- | --- | --- | --- | --- |",
            "| `cursus_mails_total` | counter | `outcome` | notification | mails |",
            "| `cursus_wait_seconds` | summary | | the five | waiting |",
            "| metric | from | meaning |",
            "| `up` | Prometheus | it answers |"));

    private static final String WAIT = """
            # TYPE cursus_wait_seconds summary
            cursus_wait_seconds_count{service="notification"} 3
            cursus_wait_seconds_sum{service="notification"} 0.5
            # TYPE cursus_wait_seconds_max gauge
            cursus_wait_seconds_max{service="notification"} 0.25
            # TYPE jvm_threads gauge
            jvm_threads{service="notification"} 12
            """;

    @Test
    void a_service_that_shows_what_the_table_says_agrees_with_it() {
        assertThat(differences("""
                # TYPE cursus_mails_total counter
                cursus_mails_total{outcome="accepted",service="notification"} 1.0
                """)).isEmpty();
    }

    @Test
    void a_metric_that_was_renamed_is_named_under_both_its_names() {
        assertThat(differences("""
                # TYPE cursus_letters_total counter
                cursus_letters_total{outcome="accepted",service="notification"} 1.0
                """))
                .containsExactly(
                        "docs/metrics.md has the metric cursus_mails_total, and notification does not show it: was it renamed? Alerts and dashboards ask for it",
                        "notification shows the metric cursus_letters_total, and docs/metrics.md has no row that says so");
    }

    @Test
    void another_type_and_another_tag_are_differences_too() {
        assertThat(differences("""
                # TYPE cursus_mails_total gauge
                cursus_mails_total{result="accepted",service="notification"} 1.0
                """))
                .containsExactly(
                        "cursus_mails_total of notification is a gauge, and in docs/metrics.md a counter",
                        "cursus_mails_total of notification has the tags [result], and in docs/metrics.md [outcome]");
    }

    @Test
    void an_alert_may_ask_for_the_parts_of_a_summary_and_for_what_libraries_show() {
        assertThat(TABLE.names())
                .containsExactly(
                        "cursus_mails_total",
                        "cursus_wait_seconds_count",
                        "cursus_wait_seconds_max",
                        "cursus_wait_seconds_sum",
                        "up");
    }

    private static List<String> differences(String mails) {
        return TABLE.differences("notification", Scrape.of(WAIT + mails));
    }
}
