package cursus.enrolment.cohorts.store;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import cursus.enrolment.cohorts.Cohort;
import cursus.enrolment.cohorts.Cohorts;
import cursus.messaging.Json;
import cursus.messaging.outbox.Layout;
import cursus.messaging.outbox.MongoAggregates;
import cursus.messaging.outbox.MongoStore;
import java.time.Instant;
import java.util.List;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

@Repository
class MongoCohorts extends MongoAggregates<Cohort> implements Cohorts {

    private static final String OPENS_AT = "state.opensAt";
    private static final String CLOSES_AT = "state.closesAt";

    MongoCohorts(MongoStore store) {
        super(store, Layout.of("cohorts", Cohort.class).projection().index(CLOSES_AT));
    }

    @Override
    public List<Cohort> openAt(Instant now, int limit) {
        // As states are written: these texts sort as the instants do.
        String text = Json.mapper().convertValue(now, String.class);
        return query(new Query(where(OPENS_AT)
                        .lte(text)
                        .orOperator(where(CLOSES_AT).gt(text), where(CLOSES_AT).exists(false)))
                .with(Sort.by(CLOSES_AT))
                .limit(limit));
    }
}
