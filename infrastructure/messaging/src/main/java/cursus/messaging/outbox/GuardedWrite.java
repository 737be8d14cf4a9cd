package cursus.messaging.outbox;

import cursus.messaging.Cause;
import cursus.messaging.Change;
import cursus.messaging.DomainEvent;
import cursus.messaging.DuplicateAggregateKey;
import cursus.messaging.Envelope;
import cursus.messaging.OutboxFull;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/**
 * The commit point: one update that matches id and version, and writes state, events, due instant and inbox mark together.
 * It never saves a whole document, so that the relay may drop published events beside it.
 */
final class GuardedWrite<S> {

    private final MongoStore store;
    private final Layout<S> layout;

    GuardedWrite(MongoStore store, Layout<S> layout) {
        this.store = store;
        this.layout = layout;
    }

    /** False where somebody else was faster; then nothing was written. */
    boolean attempt(String id, Optional<Stored<S>> before, Change<S> change, Cause cause, Optional<Envelope> received) {
        if (received.isEmpty() && changesNothing(before, change)) {
            return true;
        }
        List<Document> entries = entries(id, before, change, cause);
        boolean written = before.map(stored -> update(stored, change, entries, cause, received))
                .orElseGet(() -> insert(id, change, entries, cause, received));
        if (written && !entries.isEmpty()) {
            store.ring(layout.collection(), id);
        }
        return written;
    }

    private boolean changesNothing(Optional<Stored<S>> before, Change<S> change) {
        return change.events().isEmpty()
                && before.map(stored -> stored.state().equals(change.state())).orElse(false);
    }

    private boolean update(
            Stored<S> before, Change<S> change, List<Document> entries, Cause cause, Optional<Envelope> received) {
        Update update = new Update()
                .set(Fields.STATE, StateDocuments.write(change.state()))
                .inc(Fields.VERSION, 1L);
        if (layout.dated()) {
            update.set(Fields.CHANGED_AT, Date.from(cause.at()));
        }
        // Whatever is due from now on, nobody is at work on it yet.
        update.unset(Fields.CLAIM);
        Optional<Instant> dueAt = layout.dueAt().apply(change.state());
        dueAt.ifPresentOrElse(
                at -> update.set(Fields.NEXT_DUE_AT, Date.from(at)), () -> update.unset(Fields.NEXT_DUE_AT));
        received.ifPresent(envelope -> update.set(Inbox.pathOf(envelope), Inbox.mark(envelope)));
        if (!entries.isEmpty()) {
            update.inc(Fields.SEQUENCE, (long) entries.size());
            update.set(Fields.SHARD, ShardPlan.shardOf(before.id()));
            update.push(Fields.OUTBOX).each(entries.toArray());
            // Kept where it is older, and set anew where the relay has just removed it.
            update.min(Fields.PENDING_SINCE, Date.from(cause.at()));
        }
        Query guard = Query.query(Criteria.where(Fields.ID)
                .is(Fields.id(before.id()))
                .and(Fields.VERSION)
                .is(before.version()));
        try {
            return store.operations()
                            .updateFirst(guard, update, layout.collection())
                            .getMatchedCount()
                    == 1;
        } catch (DuplicateKeyException repeated) {
            throw new DuplicateAggregateKey(layout.collection(), before.id(), repeated);
        }
    }

    private boolean insert(
            String id, Change<S> change, List<Document> entries, Cause cause, Optional<Envelope> received) {
        Document document = new Document(Fields.ID, id)
                .append(Fields.VERSION, 1L)
                .append(Fields.SEQUENCE, (long) entries.size())
                .append(Fields.PUBLISHED, 0L)
                .append(Fields.STATE, StateDocuments.write(change.state()))
                .append(Fields.OUTBOX, entries)
                .append(Fields.INBOX, received.map(Inbox::first).orElseGet(Document::new));
        if (layout.dated()) {
            document.append(Fields.CHANGED_AT, Date.from(cause.at()));
        }
        layout.dueAt().apply(change.state()).ifPresent(at -> {
            document.append(Fields.NEXT_DUE_AT, Date.from(at));
            store.traceparent().ifPresent(trace -> document.append(Fields.TRACE, trace));
        });
        if (!entries.isEmpty()) {
            document.append(Fields.SHARD, ShardPlan.shardOf(id));
            document.append(Fields.PENDING_SINCE, Date.from(cause.at()));
        }
        try {
            store.operations().insert(document, layout.collection());
            return true;
        } catch (DuplicateKeyException repeated) {
            return lostAgainstSameId(id, repeated);
        }
    }

    /** Which unique index refused is told only by a server-specific text, so the document itself is asked. */
    private boolean lostAgainstSameId(String id, DuplicateKeyException repeated) {
        Query sameId = Query.query(Criteria.where(Fields.ID).is(Fields.id(id)));
        if (store.operations().exists(sameId, layout.collection())) {
            return false;
        }
        throw new DuplicateAggregateKey(layout.collection(), id, repeated);
    }

    private List<Document> entries(String id, Optional<Stored<S>> before, Change<S> change, Cause cause) {
        if (change.events().isEmpty()) {
            return List.of();
        }
        int unpublished = before.map(Stored::unpublished).orElse(0);
        if (unpublished + change.events().size() > store.limit().events()) {
            throw new OutboxFull(layout.collection(), id, unpublished);
        }
        String source = layout.source()
                .orElseThrow(() -> new IllegalStateException(layout.collection() + " publishes no events"));
        long sequence = before.map(Stored::sequence).orElse(0L);
        Optional<String> traceparent = store.traceparent();
        List<Document> entries = new ArrayList<>();
        for (DomainEvent event : change.events()) {
            sequence++;
            entries.add(OutboxEntry.of(event, source, id, sequence, cause, traceparent)
                    .toDocument());
        }
        return entries;
    }
}
