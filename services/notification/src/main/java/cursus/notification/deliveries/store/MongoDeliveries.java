package cursus.notification.deliveries.store;

import static java.util.stream.Collectors.toMap;
import static org.springframework.data.mongodb.core.query.Criteria.where;

import cursus.messaging.outbox.Layout;
import cursus.messaging.outbox.MongoAggregates;
import cursus.messaging.outbox.MongoStore;
import cursus.notification.deliveries.Deliveries;
import cursus.notification.deliveries.Delivery;
import cursus.notification.deliveries.DeliveryState;
import java.util.List;
import java.util.Map;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

@Component
final class MongoDeliveries extends MongoAggregates<Delivery> implements Deliveries {

    private static final String ID = "_id";
    private static final String STATE = "state.state";
    private static final String PERSON = "state.occasion.person";
    private static final String COHORT = "state.occasion.cohort";
    private static final String ENROLMENT = "state.occasion.enrolment";
    private static final String DECIDED_AT = "state.decidedAt";

    /** More turns than one enrolment takes. */
    private static final int PER_ENROLMENT = 100;

    MongoDeliveries(MongoStore store) {
        super(
                store,
                Layout.of("deliveries", Delivery.class)
                        .publishing("cursus.notification.deliveries")
                        .due(Delivery::dueAt)
                        .index(PERSON)
                        .index(COHORT)
                        .index(ENROLMENT));
    }

    /** What has ended is never due again, and so in no index that this reads. */
    @Override
    public Map<DeliveryState, Long> open() {
        return countBy(STATE, hasDeadline()).entrySet().stream()
                .collect(toMap(counted -> DeliveryState.valueOf(counted.getKey()), Map.Entry::getValue));
    }

    @Override
    public List<Delivery> awaitingPerson(String person, String after, int limit) {
        return awaiting(PERSON, person, after, limit);
    }

    @Override
    public List<Delivery> awaitingCohort(String cohort, String after, int limit) {
        return awaiting(COHORT, cohort, after, limit);
    }

    @Override
    public List<Delivery> ofEnrolment(String enrolment) {
        return query(new Query(where(ENROLMENT).is(enrolment))
                .with(Sort.by(DECIDED_AT, ID))
                .limit(PER_ENROLMENT));
    }

    private List<Delivery> awaiting(String field, String value, String after, int limit) {
        return query(new Query(where(field)
                        .is(value)
                        .and(STATE)
                        .is(DeliveryState.AWAITING.name())
                        .and(ID)
                        .gt(after))
                .with(Sort.by(ID))
                .limit(limit));
    }
}
