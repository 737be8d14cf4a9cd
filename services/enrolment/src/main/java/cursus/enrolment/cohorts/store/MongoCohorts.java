package cursus.enrolment.cohorts.store;

import cursus.enrolment.cohorts.Cohort;
import cursus.enrolment.cohorts.Cohorts;
import cursus.messaging.outbox.Layout;
import cursus.messaging.outbox.MongoAggregates;
import cursus.messaging.outbox.MongoStore;
import org.springframework.stereotype.Repository;

@Repository
class MongoCohorts extends MongoAggregates<Cohort> implements Cohorts {

    MongoCohorts(MongoStore store) {
        super(store, Layout.of("cohorts", Cohort.class).projection());
    }
}
