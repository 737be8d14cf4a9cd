package cursus.messaging.figures;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Tags;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GaugeRowsTest {

    private final PrometheusMeterRegistry meters = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final GaugeRows rows = new GaugeRows("cursus.seats", "seats", meters);

    @Test
    void a_row_has_the_number_that_was_shown_last_and_goes_when_it_is_shown_no_more() {
        rows.show(Map.of(Tags.of("cohort", "A"), 1L, Tags.of("cohort", "B"), 2L));

        rows.show(Map.of(Tags.of("cohort", "A"), 3L, Tags.of("cohort", "C"), 4L));

        assertThat(meters.scrape().lines().filter(line -> line.startsWith("cursus_seats")))
                .containsExactlyInAnyOrder("cursus_seats{cohort=\"A\"} 3.0", "cursus_seats{cohort=\"C\"} 4.0");
    }

    /** A scrape that meets a meter which was removed and the one that took its place fails as a whole. */
    @Test
    void a_row_that_stays_keeps_its_meter() {
        rows.show(Map.of(Tags.of("cohort", "A"), 1L));
        Gauge before = meters.get("cursus.seats").tag("cohort", "A").gauge();

        rows.show(Map.of(Tags.of("cohort", "A"), 2L, Tags.of("cohort", "B"), 3L));

        assertThat(meters.get("cursus.seats").tag("cohort", "A").gauge()).isSameAs(before);
        assertThat(before.value()).isEqualTo(2);
    }
}
