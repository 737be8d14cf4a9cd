package cursus.scheduling.rosters;

import cursus.messaging.Aggregates;
import java.util.List;

/** Where roster entries are kept, by enrolment. */
public interface RosterEntries extends Aggregates<RosterEntry> {

    /** The confirmed enrolments of a cohort, in the order of their ids, at most {@code limit}. */
    List<RosterEntry> confirmedOf(String cohort, int limit);
}
