package cursus.notification.deliveries;

import static org.assertj.core.api.Assertions.assertThat;

import cursus.messaging.Decision;
import cursus.notification.Samples;
import cursus.testing.InMemoryAggregates;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NothingOldTest {

    private static final Duration AN_HOUR = Duration.ofHours(1);
    private static final Instant AN_HOUR_AGO = Samples.NOW.minus(AN_HOUR);

    private final InMemoryTemplateStarts starts = new InMemoryTemplateStarts();
    private final World.InMemoryDeliveries deliveries = new World.InMemoryDeliveries();

    @Test
    void a_service_that_starts_late_tells_nothing_from_before_it_and_a_little_from_just_before() {
        NothingOld nothingOld = startedAt(Samples.NOW);

        assertThat(nothingOld.isOld(Template.SEAT_OFFERED, AN_HOUR_AGO.minusMillis(1)))
                .isTrue();
        assertThat(nothingOld.isOld(Template.SEAT_OFFERED, AN_HOUR_AGO)).isFalse();
    }

    @Test
    void the_first_start_counts_however_often_the_service_is_started() {
        startedAt(Samples.NOW);

        NothingOld later = startedAt(Samples.NOW.plus(Duration.ofDays(3)));

        assertThat(later.isOld(Template.SEAT_OFFERED, Samples.NOW)).isFalse();
    }

    @Test
    void a_template_that_is_new_tells_nothing_from_before_it_was_there() {
        Instant yesterday = Samples.NOW.minus(Duration.ofDays(1));
        for (Template template : Template.values()) {
            if (template != Template.INVOICE_ISSUED) {
                starts.decide(
                        template.code(),
                        Samples.causeAt(yesterday),
                        _ -> Decision.accepted(new TemplateStart(template.code(), yesterday)));
            }
        }

        NothingOld nothingOld = startedAt(Samples.NOW);

        assertThat(nothingOld.isOld(Template.INVOICE_ISSUED, yesterday)).isTrue();
        assertThat(nothingOld.isOld(Template.SEAT_OFFERED, yesterday)).isFalse();
    }

    @Test
    void a_template_that_was_told_before_starts_were_kept_goes_on_from_where_it_was() {
        Instant lastYear = Samples.NOW.minus(Duration.ofDays(365));
        Delivery first = World.awaiting("d-1", Template.SEAT_OFFERED, Samples.occasion(World.PERSON), lastYear);
        deliveries.decide("d-1", Samples.causeAt(lastYear), _ -> Decision.accepted(first));

        NothingOld nothingOld = startedAt(Samples.NOW);

        Instant duringTheDowntime = Samples.NOW.minus(Duration.ofDays(2));
        assertThat(nothingOld.isOld(Template.SEAT_OFFERED, duringTheDowntime)).isFalse();
        assertThat(nothingOld.isOld(Template.SEAT_OFFERED, lastYear.minusMillis(1)))
                .isTrue();
        assertThat(nothingOld.isOld(Template.SESSIONS_MOVED, duringTheDowntime)).isTrue();
    }

    @Test
    void an_instant_that_an_operator_settled_counts_for_all_and_is_not_kept() {
        NothingOld nothingOld =
                new NothingOld(starts, deliveries, Optional.of(Samples.NOW), AN_HOUR, Samples.causeAt(Samples.NOW));

        assertThat(nothingOld.isOld(Template.SEAT_OFFERED, Samples.NOW.minusMillis(1)))
                .isTrue();
        assertThat(nothingOld.isOld(Template.SEAT_OFFERED, Samples.NOW)).isFalse();
        assertThat(starts.states()).isEmpty();
    }

    private NothingOld startedAt(Instant now) {
        return new NothingOld(starts, deliveries, Optional.empty(), AN_HOUR, Samples.causeAt(now));
    }

    private static final class InMemoryTemplateStarts extends InMemoryAggregates<TemplateStart>
            implements TemplateStarts {}
}
