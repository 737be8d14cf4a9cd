package cursus.scheduling.rosters;

import cursus.messaging.Cause;
import java.util.ArrayList;
import java.util.List;

/**
 * One enrolment, as a roster sees it.
 *
 * @param marks how it came to its standing, the latest last; none in an entry that was written before they were kept
 */
public record RosterEntry(String enrolment, String cohort, String person, Standing standing, List<Mark> marks) {

    /** More than an enrolment takes; of a longer story the end is kept. */
    static final int MOST_MARKS = 20;

    public RosterEntry {
        // The field is absent, and so null, in what was written before marks were kept.
        marks = marks == null ? List.of() : List.copyOf(marks);
    }

    static RosterEntry of(EnrolmentFacts facts, Standing standing) {
        return new RosterEntry(facts.enrolment(), facts.cohort(), facts.person(), standing, List.of());
    }

    RosterEntry marked(Standing next, Cause cause) {
        List<Mark> longer = new ArrayList<>(marks);
        longer.add(Mark.of(next, cause));
        List<Mark> kept = longer.subList(Math.max(0, longer.size() - MOST_MARKS), longer.size());
        return new RosterEntry(enrolment, cohort, person, next, kept);
    }
}
