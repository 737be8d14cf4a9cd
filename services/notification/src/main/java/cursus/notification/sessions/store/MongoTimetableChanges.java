package cursus.notification.sessions.store;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import cursus.messaging.Json;
import cursus.messaging.outbox.Layout;
import cursus.messaging.outbox.MongoAggregates;
import cursus.messaging.outbox.MongoStore;
import cursus.notification.sessions.TimetableChange;
import cursus.notification.sessions.TimetableChanges;
import java.time.Instant;
import java.util.List;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** No projection, although all but what was told follows from a topic: a rebuild must not have it told again. */
@Component
final class MongoTimetableChanges extends MongoAggregates<TimetableChange> implements TimetableChanges {

    private static final String ID = "_id";
    private static final String COHORT = "state.cohort";
    private static final String AT = "state.at";

    MongoTimetableChanges(MongoStore store) {
        super(store, Layout.of("timetableChanges", TimetableChange.class).index(COHORT, AT, ID));
    }

    /** Texts of instants sort as the instants do. */
    @Override
    public List<TimetableChange> after(String cohort, Instant instant, int limit) {
        return query(new Query(where(COHORT).is(cohort).and(AT).gt(Json.mapper().convertValue(instant, String.class)))
                .with(Sort.by(Sort.Direction.DESC, AT, ID))
                .limit(limit));
    }
}
