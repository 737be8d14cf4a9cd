package cursus.enrolment.cohorts.metrics;

import cursus.enrolment.cohorts.Cohort;
import cursus.enrolment.cohorts.Cohorts;
import cursus.enrolment.seats.Seat.Standing;
import cursus.enrolment.seats.SeatLedger;
import cursus.enrolment.seats.SeatLedgers;
import cursus.messaging.figures.Figure;
import cursus.messaging.figures.GaugeRows;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The seats of each cohort whose registration is open, by what has become of them. */
@Component
final class SeatFigure implements Figure {

    /** More than a school opens at a time, so that neither tags nor reads grow with the years. */
    private static final int MOST_COHORTS = 100;

    private final Cohorts cohorts;
    private final SeatLedgers ledgers;
    private final Clock clock;
    private final GaugeRows seats;

    SeatFigure(Cohorts cohorts, SeatLedgers ledgers, Clock clock, MeterRegistry meters) {
        this.cohorts = cohorts;
        this.ledgers = ledgers;
        this.clock = clock;
        this.seats = new GaugeRows(
                "cursus.seats",
                "seats of the cohorts whose registration is open, and requests that wait for one",
                meters);
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
        Map<Tags, Number> found = new HashMap<>();
        ledgers.findEach(open).forEach(ledger -> found.putAll(rows(ledger)));
        seats.show(found);
    }

    private static Map<Tags, Number> rows(SeatLedger ledger) {
        return Map.of(
                row(ledger, "held"), ledger.count(Standing.HELD),
                row(ledger, "offered"), ledger.count(Standing.OFFERED),
                row(ledger, "confirmed"), ledger.count(Standing.CONFIRMED),
                row(ledger, "free"), ledger.free(),
                row(ledger, "waiting"), ledger.waiting().all());
    }

    private static Tags row(SeatLedger ledger, String state) {
        return Tags.of("cohort", ledger.cohort(), "state", state);
    }
}
