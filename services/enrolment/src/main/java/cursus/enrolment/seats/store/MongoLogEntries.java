package cursus.enrolment.seats.store;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import cursus.enrolment.seats.LogEntries;
import cursus.enrolment.seats.LogEntry;
import cursus.messaging.outbox.Layout;
import cursus.messaging.outbox.MongoAggregates;
import cursus.messaging.outbox.MongoStore;
import java.util.List;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

@Repository
class MongoLogEntries extends MongoAggregates<LogEntry> implements LogEntries {

    private static final String COHORT = "state.cohort";
    private static final String ENTRY = "state.entry";

    MongoLogEntries(MongoStore store) {
        super(store, Layout.of("seatLog", LogEntry.class).projection().index(COHORT, ENTRY));
    }

    @Override
    public List<LogEntry> before(String cohort, long entry, int limit) {
        return query(Query.query(where(COHORT).is(cohort).and(ENTRY).lt(entry))
                .with(Sort.by(Sort.Direction.DESC, ENTRY))
                .limit(limit));
    }
}
