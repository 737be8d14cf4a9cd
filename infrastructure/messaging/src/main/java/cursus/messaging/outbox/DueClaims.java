package cursus.messaging.outbox;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.bson.Document;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.BulkOperations;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/**
 * Lets several instances of a service share the work on due aggregates. A claim is a mark beside the state, with an end,
 * so that what a crash left in hand comes up again. It only saves work: what may happen once is decided by the guarded
 * write of whoever acts. Safe for use by many threads.
 */
public final class DueClaims {

    private static final String BY = Fields.CLAIM + ".by";
    private static final String UNTIL = Fields.CLAIM + ".until";

    private final MongoOperations operations;
    private final String collection;

    DueClaims(MongoOperations operations, String collection) {
        this.operations = operations;
        this.collection = collection;
    }

    /**
     * An aggregate that is due.
     *
     * @param traceparent of the write with which it began, where that was in a trace and made it due
     */
    public record Claim(String id, Instant dueAt, Optional<String> traceparent) {}

    /** A name for one call of {@link #claim}, so that no claim is taken for an earlier one. */
    public static String claimant(String instance) {
        return instance + "/" + UUID.randomUUID();
    }

    /**
     * Those whose due instant has passed and that nobody else has in hand, the earliest first.
     *
     * @param claimant see {@link #claimant}
     * @param until when others may take them
     */
    public List<Claim> claim(Instant now, int limit, String claimant, Instant until) {
        List<Claim> free = read(Query.query(free(now)), limit);
        if (free.isEmpty()) {
            return free;
        }
        BulkOperations writes = operations.bulkOps(BulkOperations.BulkMode.UNORDERED, collection);
        Document claim = new Document("by", claimant).append("until", Date.from(until));
        free.forEach(due -> writes.updateOne(
                Query.query(free(now).and(Fields.ID).is(Fields.id(due.id()))), new Update().set(Fields.CLAIM, claim)));
        writes.execute();
        Query ours = Query.query(Criteria.where(Fields.ID)
                .in(free.stream().map(due -> Fields.id(due.id())).toList())
                .and(BY)
                .is(claimant));
        return read(ours, limit);
    }

    /** Gives back what was claimed; an aggregate that is due again, or still, comes up at the next look. */
    public void release(List<String> ids, String claimant) {
        operations.updateMulti(
                Query.query(Criteria.where(Fields.ID)
                        .in(ids.stream().map(Fields::id).toList())
                        .and(BY)
                        .is(claimant)),
                new Update().unset(Fields.CLAIM),
                collection);
    }

    /** Gives back whatever an instance has claimed: for one that starts again. */
    public void releaseAll(String instance) {
        operations.updateMulti(
                Query.query(Criteria.where(BY).regex("^" + Pattern.quote(instance + "/"))),
                new Update().unset(Fields.CLAIM),
                collection);
    }

    /** Puts off a due aggregate whose handler failed, so that it doesn't hold up the others. */
    public void postpone(String id, Instant now, Instant until) {
        operations.updateFirst(
                Query.query(Criteria.where(Fields.ID)
                        .is(Fields.id(id))
                        .and(Fields.NEXT_DUE_AT)
                        .lte(Date.from(now))),
                new Update().set(Fields.NEXT_DUE_AT, Date.from(until)),
                collection);
    }

    private static Criteria free(Instant now) {
        return Criteria.where(Fields.NEXT_DUE_AT)
                .lte(Date.from(now))
                .orOperator(
                        Criteria.where(UNTIL).exists(false),
                        Criteria.where(UNTIL).lte(Date.from(now)));
    }

    private List<Claim> read(Query query, int limit) {
        query.with(Sort.by(Fields.NEXT_DUE_AT)).limit(limit).fields().include(Fields.NEXT_DUE_AT, Fields.TRACE);
        return operations.find(query, Document.class, collection).stream()
                .map(document -> new Claim(
                        document.getString(Fields.ID),
                        document.getDate(Fields.NEXT_DUE_AT).toInstant(),
                        Optional.ofNullable(document.getString(Fields.TRACE))))
                .toList();
    }
}
