package cursus.enrolment.seats;

import cursus.enrolment.seats.LogEntry.Facts;
import cursus.messaging.Cause;
import cursus.messaging.Decision;
import cursus.messaging.Received;
import cursus.messaging.Ruling;
import java.util.Map;

/**
 * Keeps a ledger's log where it can be looked up, entry by entry. Told twice, an entry is the same; of two histories under
 * one number, the later one holds, since that is what the ledger went on from.
 */
public final class KeepingLog {

    private final LogEntries entries;

    public KeepingLog(LogEntries entries) {
        this.entries = entries;
    }

    /** A ticket that was passed over; a reason that is not known here is kept as it was told. */
    public record PassedOver(String cohort, long ticket, String reason) {}

    /** Entries of which each has a number of its own. */
    public void keepEach(Map<LogEntry, Cause> some) {
        entries.decideEach(some.entrySet().stream()
                .map(one -> new Ruling<LogEntry, Void>(
                        one.getKey().id(), one.getValue(), _ -> Decision.accepted(one.getKey())))
                .toList());
    }

    public void keep(Received<? extends LedgerEvent> told) {
        keep(told.event().cohort(), Facts.of(told.event()), told);
    }

    public void keepPassedOver(Received<PassedOver> told) {
        keep(
                told.event().cohort(),
                Facts.passedOver(told.event().ticket(), told.event().reason()),
                told);
    }

    private void keep(String cohort, Facts facts, Received<?> told) {
        LogEntry entry = LogEntry.of(cohort, facts, told.envelope());
        entries.<Void>decide(entry.id(), told.cause(), _ -> Decision.accepted(entry));
    }
}
