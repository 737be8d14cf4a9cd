package cursus.enrolment.seats;

import cursus.messaging.Aggregates;
import java.util.Collection;
import java.util.List;

/** The ledgers, each under its cohort's code. */
public interface SeatLedgers extends Aggregates<SeatLedger> {

    /** Those of these cohorts that have one, in no order. */
    List<SeatLedger> ofAll(Collection<String> cohorts);
}
