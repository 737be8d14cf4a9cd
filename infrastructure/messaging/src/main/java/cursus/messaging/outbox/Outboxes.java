package cursus.messaging.outbox;

import static java.util.function.Predicate.not;

import com.mongodb.ReadConcern;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import org.bson.Document;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.BulkOperations;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/** The relay's view of a service's documents: which have unpublished events, and what was acknowledged. */
final class Outboxes {

    private final MongoStore store;

    Outboxes(MongoStore store) {
        this.store = store;
    }

    /** Only what a majority has: what a fail-over may still undo must not become known to others. */
    List<Pending> read(String collection, Collection<String> ids) {
        String source = source(collection);
        Query query = Query.query(Criteria.where(Fields.ID)
                        .in(ids.stream().map(Fields::id).toList()))
                .withReadConcern(ReadConcern.MAJORITY);
        query.fields().include(Fields.OUTBOX, Fields.SEQUENCE);
        return operations().find(query, Document.class, collection).stream()
                .map(document -> pending(collection, source, document))
                .filter(pending -> !pending.entries().isEmpty())
                .toList();
    }

    /**
     * Takes out what the broker has. Mostly that is all there is, and one update for each document does it; where a
     * decision came between, those of the batch are gone over again, event by event.
     */
    void acknowledge(String collection, List<Acknowledged> batch) {
        List<Acknowledged> some =
                batch.stream().filter(not(Acknowledged::isNone)).toList();
        List<Acknowledged> all = some.stream().filter(Acknowledged::isAll).toList();
        long emptied = write(collection, all, Acknowledged::empty);
        if (emptied < some.size()) {
            write(collection, some, Acknowledged::pull);
        }
    }

    private long write(
            String collection, List<Acknowledged> documents, BiConsumer<Acknowledged, BulkOperations> update) {
        if (documents.isEmpty()) {
            return 0;
        }
        BulkOperations writes = operations().bulkOps(BulkOperations.BulkMode.UNORDERED, collection);
        documents.forEach(acknowledged -> update.accept(acknowledged, writes));
        return writes.execute().getMatchedCount();
    }

    /**
     * Rings for what of some shards has waited since before an instant: what a crash left, or another instance wrote.
     *
     * @param limit of each collection
     * @return whether a collection may have more
     */
    boolean sweep(Set<Integer> shards, Instant before, int limit, Doorbell doorbell) {
        boolean more = false;
        for (MongoAggregates<?> aggregates : store.all()) {
            if (aggregates.layout().source().isPresent()) {
                String collection = aggregates.layout().collection();
                List<String> waiting = waiting(collection, shards, before, limit);
                waiting.forEach(id -> doorbell.ring(collection, id));
                more |= waiting.size() == limit;
            }
        }
        return more;
    }

    private List<String> waiting(String collection, Set<Integer> shards, Instant before, int limit) {
        Query query = Query.query(Criteria.where(Fields.PENDING_SINCE)
                        .lt(Date.from(before))
                        .and(Fields.SHARD)
                        .in(shards))
                .with(Sort.by(Fields.PENDING_SINCE))
                .withReadConcern(ReadConcern.MAJORITY)
                .limit(limit);
        query.fields().include(Fields.ID);
        return operations().find(query, Document.class, collection).stream()
                .map(document -> document.getString(Fields.ID))
                .toList();
    }

    private static Pending pending(String collection, String source, Document document) {
        String id = document.getString(Fields.ID);
        List<OutboxEntry> entries = document.getList(Fields.OUTBOX, Document.class, List.of()).stream()
                .map(entry -> OutboxEntry.from(entry, source, id))
                .toList();
        return new Pending(collection, id, Fields.longOf(document, Fields.SEQUENCE), entries);
    }

    private String source(String collection) {
        return store.aggregates(collection)
                .flatMap(aggregates -> aggregates.layout().source())
                .orElseThrow(() -> new IllegalStateException(collection + " publishes no events"));
    }

    private MongoOperations operations() {
        return store.operations();
    }
}
