package cursus.notification.deliveries.store;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static org.springframework.data.mongodb.core.query.Criteria.where;

import cursus.messaging.Json;
import cursus.messaging.outbox.Layout;
import cursus.messaging.outbox.MongoAggregates;
import cursus.messaging.outbox.MongoStore;
import cursus.notification.deliveries.Deliveries;
import cursus.notification.deliveries.Delivery;
import cursus.notification.deliveries.DeliveryFilter;
import cursus.notification.deliveries.DeliveryLists;
import cursus.notification.deliveries.DeliveryState;
import cursus.notification.deliveries.Place;
import cursus.notification.deliveries.Template;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

@Component
final class MongoDeliveries extends MongoAggregates<Delivery> implements Deliveries, DeliveryLists {

    private static final String ID = "_id";
    private static final String STATE = "state.state";
    private static final String PERSON = "state.occasion.person";
    private static final String COHORT = "state.occasion.cohort";
    private static final String ENROLMENT = "state.occasion.enrolment";
    private static final String TEMPLATE = "state.template";
    private static final String DECIDED_AT = "state.decidedAt";
    private static final String COPIES = "state.copies";

    private static final Sort LATEST_FIRST = Sort.by(Sort.Direction.DESC, DECIDED_AT, ID);

    /** More turns than one enrolment takes. */
    private static final int PER_ENROLMENT = 100;

    private static final int AT_ONCE = 2_000;

    private static final int OPEN_PER_PERSON = 100;
    private static final List<String> OPEN = Arrays.stream(DeliveryState.values())
            .filter(state -> !state.ended())
            .map(DeliveryState::name)
            .toList();

    MongoDeliveries(MongoStore store) {
        super(
                store,
                Layout.of("deliveries", Delivery.class)
                        .publishing("cursus.notification.deliveries")
                        .due(Delivery::dueAt)
                        .index(PERSON, STATE, ID)
                        .index(COHORT, STATE, ID)
                        .index(PERSON, DECIDED_AT, ID)
                        .index(COHORT, DECIDED_AT, ID)
                        .index(ENROLMENT, DECIDED_AT, ID)
                        .index(STATE, DECIDED_AT, ID)
                        .index(TEMPLATE, DECIDED_AT, ID)
                        .index(DECIDED_AT, ID));
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
    public List<Delivery> openOf(String person) {
        return light(new Query(where(PERSON).is(person).and(STATE).in(OPEN))
                .with(Sort.by(DECIDED_AT, ID))
                .limit(OPEN_PER_PERSON));
    }

    @Override
    public List<Delivery> allOf(String recipient) {
        return light(new Query(where(PERSON).is(recipient))
                .with(Sort.by(DECIDED_AT, ID))
                .limit(OPEN_PER_PERSON));
    }

    @Override
    public List<Delivery> ofEnrolment(String enrolment) {
        return light(new Query(where(ENROLMENT).is(enrolment))
                        .with(LATEST_FIRST)
                        .limit(PER_ENROLMENT))
                .reversed();
    }

    /** All at once where they are as many as usual, otherwise one by one. */
    @Override
    public Map<String, List<Delivery>> ofEnrolments(Set<String> enrolments) {
        List<Delivery> found = light(new Query(where(ENROLMENT).in(enrolments))
                .with(Sort.by(DECIDED_AT, ID))
                .limit(AT_ONCE));
        return found.size() < AT_ONCE
                ? found.stream()
                        .collect(groupingBy(
                                delivery -> delivery.occasion().enrolment().orElseThrow()))
                : enrolments.stream().collect(toMap(Function.identity(), this::ofEnrolment));
    }

    @Override
    public Optional<Delivery> firstOf(Template template) {
        return light(new Query(where(TEMPLATE).is(template.name()))
                        .with(Sort.by(DECIDED_AT, ID))
                        .limit(1))
                .stream()
                .findFirst();
    }

    @Override
    public List<Delivery> ofPerson(String person, Optional<Place> after, int limit) {
        Criteria theirs = where(PERSON).is(person);
        return light(new Query(after.map(place -> behind(theirs, place)).orElse(theirs))
                .with(LATEST_FIRST)
                .limit(limit));
    }

    @Override
    public List<Delivery> found(DeliveryFilter filter, long offset, int limit) {
        return light(new Query(criteria(filter)).with(LATEST_FIRST).skip(offset).limit(limit));
    }

    /** The bound finds the place in the index; of those planned at that very instant the id decides. */
    private static Criteria behind(Criteria among, Place place) {
        String at = text(place.plannedAt());
        return among.and(DECIDED_AT)
                .lte(at)
                .orOperator(where(DECIDED_AT).lt(at), where(ID).lt(place.delivery()));
    }

    private static Criteria criteria(DeliveryFilter filter) {
        Criteria criteria = new Criteria();
        if (!filter.states().isEmpty()) {
            criteria.and(STATE)
                    .in(filter.states().stream().map(Enum::name).sorted().toList());
        }
        filter.person().ifPresent(person -> criteria.and(PERSON).is(person));
        filter.cohort().ifPresent(cohort -> criteria.and(COHORT).is(cohort));
        filter.enrolment().ifPresent(enrolment -> criteria.and(ENROLMENT).is(enrolment));
        filter.template().ifPresent(template -> criteria.and(TEMPLATE).is(template.name()));
        if (filter.from().isPresent() || filter.before().isPresent()) {
            Criteria planned = criteria.and(DECIDED_AT);
            filter.from().ifPresent(from -> planned.gte(text(from)));
            filter.before().ifPresent(before -> planned.lt(text(before)));
        }
        return criteria;
    }

    /** As it is stored: texts of instants sort as the instants do. */
    private static String text(Instant instant) {
        return Json.mapper().convertValue(instant, String.class);
    }

    private List<Delivery> light(Query query) {
        query.fields().exclude(COPIES);
        return query(query);
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
