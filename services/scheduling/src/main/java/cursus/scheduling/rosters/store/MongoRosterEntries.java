package cursus.scheduling.rosters.store;

import cursus.messaging.outbox.Layout;
import cursus.messaging.outbox.MongoAggregates;
import cursus.messaging.outbox.MongoStore;
import cursus.scheduling.rosters.RosterEntries;
import cursus.scheduling.rosters.RosterEntry;
import cursus.scheduling.rosters.Standing;
import java.util.List;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

@Component
final class MongoRosterEntries extends MongoAggregates<RosterEntry> implements RosterEntries {

    MongoRosterEntries(MongoStore store) {
        super(
                store,
                Layout.of("rosterEntries", RosterEntry.class)
                        .index("state.cohort")
                        .projection());
    }

    @Override
    public List<RosterEntry> confirmedOf(String cohort, int limit) {
        return query(Query.query(Criteria.where("state.cohort")
                        .is(cohort)
                        .and("state.standing")
                        .is(Standing.CONFIRMED.name()))
                .with(Sort.by("_id"))
                .limit(limit));
    }
}
