package cursus.enrolment.cohorts.metrics;

import cursus.enrolment.cohorts.Cohort;
import cursus.enrolment.cohorts.Cohorts;
import cursus.enrolment.seats.Seat.Standing;
import cursus.enrolment.seats.SeatLedger;
import cursus.enrolment.seats.SeatLedgers;
import cursus.messaging.figures.Figure;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The seats of each cohort whose registration is open, by what has become of them. */
@Component
final class SeatFigure implements Figure {

    /** More than a school opens at a time, so that neither tags nor reads grow with the years. */
    private static final int MOST_COHORTS = 100;

    private final Cohorts cohorts;
    private final SeatLedgers ledgers;
    private final Clock clock;
    private final MultiGauge seats;

    SeatFigure(Cohorts cohorts, SeatLedgers ledgers, Clock clock, MeterRegistry meters) {
        this.cohorts = cohorts;
        this.ledgers = ledgers;
        this.clock = clock;
        this.seats = MultiGauge.builder("cursus.seats")
                .description("seats of the cohorts whose registration is open, and requests that wait for one")
                .register(meters);
    }

    @Override
    public String name() {
        return "seats";
    }

    @Override
    public void refresh() {
        List<String> open = cohorts.openAt(clock.instant(), MOST_COHORTS).stream()
                .map(Cohort::cohort)
                .toList();
        seats.register(ledgers.findEach(open).stream().flatMap(SeatFigure::rows).toList(), true);
    }

    private static Stream<Row<?>> rows(SeatLedger ledger) {
        return Stream.of(
                row(ledger, "held", ledger.count(Standing.HELD)),
                row(ledger, "offered", ledger.count(Standing.OFFERED)),
                row(ledger, "confirmed", ledger.count(Standing.CONFIRMED)),
                row(ledger, "free", ledger.free()),
                row(ledger, "waiting", ledger.waiting().all()));
    }

    private static Row<?> row(SeatLedger ledger, String state, long seats) {
        return Row.of(Tags.of("cohort", ledger.cohort(), "state", state), seats);
    }
}
