package cursus.notification.cohorts.store;

import cursus.messaging.outbox.Layout;
import cursus.messaging.outbox.MongoAggregates;
import cursus.messaging.outbox.MongoStore;
import cursus.notification.cohorts.Cohort;
import cursus.notification.cohorts.Cohorts;
import org.springframework.stereotype.Component;

@Component
final class MongoCohorts extends MongoAggregates<Cohort> implements Cohorts {

    MongoCohorts(MongoStore store) {
        super(store, Layout.of("cohorts", Cohort.class).projection());
    }
}
