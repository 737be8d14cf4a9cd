package cursus.messaging.figures;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Tags;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GaugeRowsTest {

    private static final int SCRAPES = 500;

    private final PrometheusMeterRegistry meters = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final GaugeRows rows = new GaugeRows("cursus.seats", "seats", meters);

    @Test
    void a_row_has_the_number_that_was_shown_last_and_goes_when_it_is_shown_no_more() {
        rows.show(Map.of(Tags.of("cohort", "A"), 1L, Tags.of("cohort", "B"), 2L));

        rows.show(Map.of(Tags.of("cohort", "A"), 3L, Tags.of("cohort", "C"), 4L));

        assertThat(meters.scrape().lines().filter(line -> line.startsWith("cursus_seats")))
                .containsExactlyInAnyOrder("cursus_seats{cohort=\"A\"} 3.0", "cursus_seats{cohort=\"C\"} 4.0");
    }

    @Test
    void every_scrape_succeeds_while_numbers_change() throws Exception {
        AtomicBoolean done = new AtomicBoolean();
        try (ExecutorService threads = Executors.newSingleThreadExecutor()) {
            Future<?> refreshing = threads.submit(() -> {
                for (long number = 0; !done.get(); number++) {
                    rows.show(hundred(number));
                }
            });
            try {
                for (int scrape = 0; scrape < SCRAPES; scrape++) {
                    assertThat(meters.scrape()).isNotNull();
                }
            } finally {
                done.set(true);
            }
            refreshing.get();
        }
    }

    private static Map<Tags, Long> hundred(long number) {
        return IntStream.range(0, 100)
                .boxed()
                .collect(Collectors.toMap(cohort -> Tags.of("cohort", cohort.toString()), _ -> number));
    }
}
