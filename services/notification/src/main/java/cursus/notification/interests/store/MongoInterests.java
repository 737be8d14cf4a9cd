package cursus.notification.interests.store;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import cursus.messaging.outbox.Layout;
import cursus.messaging.outbox.MongoAggregates;
import cursus.messaging.outbox.MongoStore;
import cursus.notification.interests.Interest;
import cursus.notification.interests.Interests;
import java.util.List;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

@Component
final class MongoInterests extends MongoAggregates<Interest> implements Interests {

    private static final String ID = "_id";
    private static final String COHORT = "state.cohort";

    MongoInterests(MongoStore store) {
        super(store, Layout.of("interests", Interest.class).projection().index(COHORT, ID));
    }

    @Override
    public List<Interest> confirmedIn(String cohort, String after, int limit) {
        return query(new Query(where(COHORT)
                        .is(cohort)
                        .and("state.card.confirmed")
                        .is(true)
                        .and(ID)
                        .gt(after))
                .with(Sort.by(ID))
                .limit(limit));
    }
}
