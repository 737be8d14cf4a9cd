package cursus.messaging.outbox;

import java.util.List;
import org.springframework.data.mongodb.core.BulkOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/** The unpublished events of one aggregate, in order, as they were read. */
record Pending(String collection, String id, List<OutboxEntry> entries) {

    /**
     * Takes the first events out of the document, for the broker has them all. Two updates, because a decision may have
     * added events since: where none was added the outbox is emptied as a whole and leaves the sweep's sight, otherwise
     * only the acknowledged ones go. Neither touches the version, so no decision has to be taken again.
     */
    void acknowledge(int count, BulkOperations writes) {
        if (count == 0) {
            return;
        }
        long last = entries.get(count - 1).envelope().sequence();
        writes.updateOne(
                Query.query(Criteria.where(Fields.ID)
                        .is(Fields.id(id))
                        .and(Fields.SEQUENCE)
                        .is(last)),
                new Update()
                        .set(Fields.OUTBOX, List.of())
                        .set(Fields.PUBLISHED, last)
                        .unset(Fields.PENDING_SINCE));
        writes.updateOne(
                Query.query(Criteria.where(Fields.ID)
                        .is(Fields.id(id))
                        .and(Fields.PUBLISHED)
                        .lt(last)),
                new Update()
                        .pull(
                                Fields.OUTBOX,
                                Query.query(Criteria.where(Fields.SEQUENCE).lte(last)))
                        .set(Fields.PUBLISHED, last));
    }
}
