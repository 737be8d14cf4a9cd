package cursus.enrolment.seats;

import cursus.testing.InMemoryAggregates;
import java.util.Comparator;
import java.util.List;

public final class InMemoryLog extends InMemoryAggregates<LogEntry> implements LogEntries {

    @Override
    public List<LogEntry> before(String cohort, long entry, int limit) {
        return states().stream()
                .filter(kept -> kept.cohort().equals(cohort) && kept.entry() < entry)
                .sorted(Comparator.comparingLong(LogEntry::entry).reversed())
                .limit(limit)
                .toList();
    }
}
