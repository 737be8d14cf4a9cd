package cursus.enrolment.seats;

import cursus.messaging.Aggregates;
import java.util.List;

/** What the ledgers' logs have told so far, each decision by itself. */
public interface LogEntries extends Aggregates<LogEntry> {

    /** A cohort's entries below a number, the latest first; at most {@code limit}. */
    List<LogEntry> before(String cohort, long entry, int limit);
}
