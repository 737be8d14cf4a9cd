package cursus.notification.cohorts.store;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import cursus.messaging.outbox.Layout;
import cursus.messaging.outbox.MongoAggregates;
import cursus.messaging.outbox.MongoStore;
import cursus.notification.cohorts.Cohort;
import cursus.notification.cohorts.Cohorts;
import java.util.List;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

@Component
final class MongoCohorts extends MongoAggregates<Cohort> implements Cohorts {

    private static final String ID = "_id";
    private static final String PROGRAMME = "state.programme";

    MongoCohorts(MongoStore store) {
        super(store, Layout.of("cohorts", Cohort.class).projection().index(PROGRAMME, ID));
    }

    @Override
    public List<Cohort> ofProgramme(String programme, String after, int limit) {
        return query(new Query(where(PROGRAMME).is(programme).and(ID).gt(after))
                .with(Sort.by(ID))
                .limit(limit));
    }
}
