package cursus.notification.enrolments.store;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import cursus.messaging.outbox.Layout;
import cursus.messaging.outbox.MongoAggregates;
import cursus.messaging.outbox.MongoStore;
import cursus.notification.enrolments.Participation;
import cursus.notification.enrolments.Participations;
import java.util.List;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

@Component
final class MongoParticipations extends MongoAggregates<Participation> implements Participations {

    private static final String ID = "_id";
    private static final String COHORT = "state.cohort";
    private static final String CONFIRMED = "state.confirmed";

    MongoParticipations(MongoStore store) {
        super(
                store,
                Layout.of("participations", Participation.class).projection().index(COHORT, ID));
    }

    @Override
    public List<Participation> confirmedIn(String cohort, String after, int limit) {
        return query(new Query(
                        where(COHORT).is(cohort).and(CONFIRMED).is(true).and(ID).gt(after))
                .with(Sort.by(ID))
                .limit(limit));
    }
}
