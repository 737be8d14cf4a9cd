package cursus.catalogue.interest.store;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import cursus.catalogue.interest.Interest;
import cursus.catalogue.interest.InterestState;
import cursus.catalogue.interest.Interests;
import cursus.messaging.outbox.Layout;
import cursus.messaging.outbox.MongoAggregates;
import cursus.messaging.outbox.MongoStore;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

@Component
final class MongoInterests extends MongoAggregates<Interest> implements Interests {

    private static final String ID = "_id";
    private static final String COHORT = "state.cohort";
    private static final String STATE = "state.state";
    private static final String PLACE = "state.place";

    MongoInterests(MongoStore store) {
        super(
                store,
                Layout.of("interests", Interest.class)
                        .publishing("cursus.catalogue.interest.state")
                        .due(Interest::until)
                        .uniqueSparse(PLACE)
                        .index(COHORT, STATE, ID));
    }

    @Override
    public Optional<Interest> at(String place) {
        return query(Query.query(where(PLACE).is(place)).limit(1)).stream().findFirst();
    }

    @Override
    public List<Interest> ofCohort(String cohort, String after, int limit) {
        return query(
                Query.query(waiting(cohort).and(ID).gt(after)).with(Sort.by(ID)).limit(limit));
    }

    @Override
    public List<Interest> page(String cohort, long offset, int limit) {
        return query(Query.query(waiting(cohort)).with(Sort.by(ID)).skip(offset).limit(limit));
    }

    @Override
    public long count(String cohort, InterestState state) {
        return count(Query.query(where(COHORT).is(cohort).and(STATE).is(state.name())));
    }

    @Override
    public long toBeTold(String cohort) {
        return count(Query.query(where(COHORT)
                .is(cohort)
                .and(STATE)
                .is(InterestState.CONFIRMED.name())
                .and("state.toldAt")
                .exists(false)));
    }

    private static Criteria waiting(String cohort) {
        return where(COHORT).is(cohort).and(STATE).in(InterestState.TO_CONFIRM.name(), InterestState.CONFIRMED.name());
    }
}
