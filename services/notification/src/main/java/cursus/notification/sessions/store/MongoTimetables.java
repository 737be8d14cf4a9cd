package cursus.notification.sessions.store;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import cursus.messaging.outbox.Layout;
import cursus.messaging.outbox.MongoAggregates;
import cursus.messaging.outbox.MongoStore;
import cursus.notification.sessions.Timetable;
import cursus.notification.sessions.Timetables;
import java.util.List;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

@Component
final class MongoTimetables extends MongoAggregates<Timetable> implements Timetables {

    private static final String ID = "_id";
    private static final String TRAINERS = "state.sessions.trainers";

    MongoTimetables(MongoStore store) {
        super(
                store,
                Layout.of("timetables", Timetable.class).index(TRAINERS, ID).projection());
    }

    @Override
    public List<String> naming(String trainer, String after, int limit) {
        return ids(Query.query(where(TRAINERS).is(trainer).and(ID).gt(after))
                .with(Sort.by(ID))
                .limit(limit));
    }
}
