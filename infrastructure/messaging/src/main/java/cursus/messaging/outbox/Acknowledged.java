package cursus.messaging.outbox;

import java.util.List;
import org.springframework.data.mongodb.core.BulkOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/** The first events of an outbox, which the broker has. None of the updates touches the version, so no decision has to be taken again. */
record Acknowledged(Pending pending, int count) {

    boolean isNone() {
        return count == 0;
    }

    /** Whether they are all that the aggregate had told when it was read. */
    boolean isAll() {
        return count > 0 && last() == pending.sequence();
    }

    boolean isLess() {
        return count < pending.entries().size();
    }

    /** Empties the outbox as a whole, so that it leaves the sweep's sight; matches nothing where a decision added events since. */
    void empty(BulkOperations writes) {
        writes.updateOne(
                Query.query(Criteria.where(Fields.ID)
                        .is(Fields.id(pending.id()))
                        .and(Fields.SEQUENCE)
                        .is(pending.sequence())),
                new Update()
                        .set(Fields.OUTBOX, List.of())
                        .set(Fields.PUBLISHED, pending.sequence())
                        .unset(Fields.PENDING_SINCE));
    }

    /** Takes them out one by one, and leaves what was added since; matches nothing where they are out already. */
    void pull(BulkOperations writes) {
        writes.updateOne(
                Query.query(Criteria.where(Fields.ID)
                        .is(Fields.id(pending.id()))
                        .and(Fields.PUBLISHED)
                        .lt(last())),
                new Update()
                        .pull(
                                Fields.OUTBOX,
                                Query.query(Criteria.where(Fields.SEQUENCE).lte(last())))
                        .set(Fields.PUBLISHED, last()));
    }

    private long last() {
        return pending.entries().get(count - 1).envelope().sequence();
    }
}
