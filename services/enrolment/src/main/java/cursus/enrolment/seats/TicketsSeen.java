package cursus.enrolment.seats;

import cursus.enrolment.seats.Finding.Kind;
import cursus.enrolment.seats.LedgerEvent.Absence;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Which tickets a log has decided or passed over, and whether each came in its turn. */
final class TicketsSeen {

    private final Set<Long> ahead = new HashSet<>();
    private final Set<Long> missing = new HashSet<>();
    private long through;

    void passOver(long ticket, Absence why) {
        if (why == Absence.MISSING) {
            missing.add(ticket);
        } else {
            missing.remove(ticket);
        }
        see(ticket);
    }

    /** What is wrong with deciding it now, if anything. */
    Optional<Kind> decide(long ticket) {
        boolean late = missing.remove(ticket);
        boolean seen = ticket <= through || ahead.contains(ticket);
        boolean early = ticket > through + 1;
        see(ticket);
        if (seen && !late) {
            return Optional.of(Kind.DECIDED_TWICE);
        }
        return Optional.of(Kind.OUT_OF_TURN).filter(_ -> early && !late);
    }

    private void see(long ticket) {
        if (ticket > through) {
            ahead.add(ticket);
        }
        while (ahead.remove(through + 1)) {
            through++;
        }
    }
}
