package cursus.messaging.inbox;

import cursus.messaging.Cause;
import cursus.messaging.Decision;
import cursus.messaging.outbox.Layout;
import cursus.messaging.outbox.MongoAggregates;
import cursus.messaging.outbox.MongoStore;
import java.util.List;
import java.util.Map;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.aggregation.Aggregation;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/** The keys of which records wait beside their topics, and what operators did about them. */
final class ParkedKeys extends MongoAggregates<ParkedKey> {

    private static final String FIRST = "state.records.0";
    private static final int MOST_HELD = 10_000;

    ParkedKeys(MongoStore store) {
        super(store, Layout.of("parkedKeys", ParkedKey.class));
    }

    List<ParkedKey> list(boolean open, long skip, int limit) {
        return query(Query.query(open ? waiting() : settled())
                .with(Sort.by("state.since"))
                .skip(skip)
                .limit(limit));
    }

    long open() {
        return count(Query.query(waiting()));
    }

    /** How many records wait for which reason; a scan of the keys of which any ever waited. */
    Map<String, Long> recordsByWhy() {
        return countBy("state.records.why", waiting(), Aggregation.unwind("state.records"));
    }

    /** Lets nothing wait any more: whoever reads the topics again meets each record anew. What was given up stays so. */
    void clear(Cause cause) {
        for (List<String> ids = openIds(); !ids.isEmpty(); ids = openIds()) {
            ids.forEach(id -> decide(
                    id, cause, before -> Decision.accepted(before.orElseThrow().cleared())));
        }
    }

    List<String> openIds() {
        return ids(Query.query(waiting()).limit(MOST_HELD));
    }

    private static Criteria waiting() {
        return Criteria.where(FIRST).exists(true);
    }

    private static Criteria settled() {
        return Criteria.where(FIRST).exists(false);
    }
}
