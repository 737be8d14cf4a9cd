package cursus.notification.sessions.store;

import cursus.messaging.outbox.Layout;
import cursus.messaging.outbox.MongoAggregates;
import cursus.messaging.outbox.MongoStore;
import cursus.notification.sessions.Timetable;
import cursus.notification.sessions.Timetables;
import org.springframework.stereotype.Component;

@Component
final class MongoTimetables extends MongoAggregates<Timetable> implements Timetables {

    MongoTimetables(MongoStore store) {
        super(store, Layout.of("timetables", Timetable.class).projection());
    }
}
