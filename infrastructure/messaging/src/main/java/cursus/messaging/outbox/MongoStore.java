package cursus.messaging.outbox;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.bson.Document;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/**
 * What every aggregate collection of one service shares, and the list of those collections, by which relay and deadlines
 * find them. Safe for use by many threads.
 */
public final class MongoStore {

    private final MongoOperations operations;
    private final OutboxLimit limit;
    private final Doorbell doorbell;
    private final Supplier<Optional<String>> traceparent;
    private final Map<String, MongoAggregates<?>> collections = new ConcurrentHashMap<>();

    MongoStore(
            MongoOperations operations, OutboxLimit limit, Doorbell doorbell, Supplier<Optional<String>> traceparent) {
        this.operations = operations;
        this.limit = limit;
        this.doorbell = doorbell;
        this.traceparent = traceparent;
    }

    /** The aggregates of one collection, once their repository exists. */
    public Optional<MongoAggregates<?>> aggregates(String collection) {
        return Optional.ofNullable(collections.get(collection));
    }

    /** The streams that the service publishes. */
    public Set<String> published() {
        return all().stream()
                .flatMap(aggregates -> aggregates.layout().source().stream())
                .collect(Collectors.toSet());
    }

    /** Since when an event has waited for the broker, empty where none does; one query for each collection that publishes. */
    public Optional<Instant> oldestUnpublished() {
        Query oldest = Query.query(Criteria.where(Fields.PENDING_SINCE).exists(true))
                .with(Sort.by(Fields.PENDING_SINCE))
                .limit(1);
        oldest.fields().include(Fields.PENDING_SINCE);
        return all().stream()
                .map(MongoAggregates::layout)
                .filter(layout -> layout.source().isPresent())
                .flatMap(layout -> operations.find(oldest, Document.class, layout.collection()).stream())
                .map(document -> document.getDate(Fields.PENDING_SINCE).toInstant())
                .min(Comparator.naturalOrder());
    }

    /**
     * Empties every collection that follows from topics, for whoever has them read anew.
     *
     * @return the names of those collections
     */
    public List<String> emptyProjections() {
        List<String> projections = all().stream()
                .map(MongoAggregates::layout)
                .filter(Layout::rebuildable)
                .map(Layout::collection)
                .sorted()
                .toList();
        projections.forEach(collection -> operations.remove(new Query(), collection));
        return projections;
    }

    Collection<MongoAggregates<?>> all() {
        return collections.values();
    }

    void register(MongoAggregates<?> aggregates) {
        collections.put(aggregates.layout().collection(), aggregates);
    }

    MongoOperations operations() {
        return operations;
    }

    OutboxLimit limit() {
        return limit;
    }

    void ring(String collection, String id) {
        doorbell.ring(collection, id);
    }

    /** The W3C trace that this thread is in. */
    public Optional<String> traceparent() {
        return traceparent.get();
    }
}
