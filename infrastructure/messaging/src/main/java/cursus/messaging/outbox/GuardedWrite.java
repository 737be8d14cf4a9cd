package cursus.messaging.outbox;

import cursus.messaging.Cause;
import cursus.messaging.DomainEvent;
import cursus.messaging.DuplicateAggregateKey;
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
    boolean attempt(Proposal<S> proposal) {
        if (proposal.changesNothing()) {
            return true;
        }
        List<Document> entries = entries(proposal);
        boolean written = proposal.before()
                .map(stored -> update(stored, update(proposal, entries)))
                .orElseGet(() -> insert(proposal.id(), document(proposal, entries)));
        if (written) {
            ring(proposal);
        }
        return written;
    }

    /** Writes several that are of different aggregates, each guarded by itself, and tells what must be asked again. */
    List<Proposal<S>> attemptEach(List<Proposal<S>> proposals) {
        GuardedWrites<S> writes = new GuardedWrites<>(store, layout);
        proposals.stream().filter(proposal -> !proposal.changesNothing()).forEach(proposal -> {
            List<Document> entries = entries(proposal);
            proposal.before()
                    .ifPresentOrElse(
                            stored -> writes.update(proposal, guard(stored), update(proposal, entries)),
                            () -> writes.insert(proposal, document(proposal, entries)));
        });
        List<Proposal<S>> unsure = writes.execute();
        // Of these, too: one may have been written, and whoever asks it again finds nothing to tell.
        proposals.forEach(this::ring);
        return unsure;
    }

    private void ring(Proposal<S> proposal) {
        if (!proposal.change().events().isEmpty()) {
            store.ring(layout.collection(), proposal.id());
        }
    }

    private Update update(Proposal<S> proposal, List<Document> entries) {
        Instant at = proposal.cause().at();
        Update update = new Update()
                .set(Fields.STATE, StateDocuments.write(proposal.change().state()))
                .inc(Fields.VERSION, 1L);
        if (layout.dated()) {
            update.set(Fields.CHANGED_AT, Date.from(at));
        }
        // Whatever is due from now on, nobody is at work on it yet.
        update.unset(Fields.CLAIM);
        layout.dueAt()
                .apply(proposal.change().state())
                .ifPresentOrElse(
                        due -> update.set(Fields.NEXT_DUE_AT, Date.from(due)), () -> update.unset(Fields.NEXT_DUE_AT));
        proposal.received().ifPresent(envelope -> update.set(Inbox.pathOf(envelope), Inbox.mark(envelope)));
        if (!entries.isEmpty()) {
            update.inc(Fields.SEQUENCE, (long) entries.size());
            update.set(Fields.SHARD, ShardPlan.shardOf(proposal.id()));
            update.push(Fields.OUTBOX).each(entries.toArray());
            // Kept where it is older, and set anew where the relay has just removed it.
            update.min(Fields.PENDING_SINCE, Date.from(at));
        }
        return update;
    }

    private static Query guard(Stored<?> before) {
        return Query.query(Criteria.where(Fields.ID)
                .is(Fields.id(before.id()))
                .and(Fields.VERSION)
                .is(before.version()));
    }

    private boolean update(Stored<S> before, Update update) {
        try {
            return store.operations()
                            .updateFirst(guard(before), update, layout.collection())
                            .getMatchedCount()
                    == 1;
        } catch (DuplicateKeyException repeated) {
            throw new DuplicateAggregateKey(layout.collection(), before.id(), repeated);
        }
    }

    private Document document(Proposal<S> proposal, List<Document> entries) {
        Instant at = proposal.cause().at();
        Document document = new Document(Fields.ID, proposal.id())
                .append(Fields.VERSION, 1L)
                .append(Fields.SEQUENCE, (long) entries.size())
                .append(Fields.PUBLISHED, 0L)
                .append(Fields.STATE, StateDocuments.write(proposal.change().state()))
                .append(Fields.OUTBOX, entries)
                .append(Fields.INBOX, proposal.received().map(Inbox::first).orElseGet(Document::new));
        if (layout.dated()) {
            document.append(Fields.CHANGED_AT, Date.from(at));
        }
        layout.dueAt().apply(proposal.change().state()).ifPresent(due -> {
            document.append(Fields.NEXT_DUE_AT, Date.from(due));
            proposal.traceOf(proposal.cause(), store).ifPresent(trace -> document.append(Fields.TRACE, trace));
        });
        if (!entries.isEmpty()) {
            document.append(Fields.SHARD, ShardPlan.shardOf(proposal.id()));
            document.append(Fields.PENDING_SINCE, Date.from(at));
        }
        return document;
    }

    private boolean insert(String id, Document document) {
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

    private List<Document> entries(Proposal<S> proposal) {
        List<DomainEvent> events = proposal.change().events();
        if (events.isEmpty()) {
            return List.of();
        }
        int unpublished = proposal.before().map(Stored::unpublished).orElse(0);
        if (unpublished + events.size() > store.limit().events()) {
            throw new OutboxFull(layout.collection(), proposal.id(), unpublished);
        }
        String source = layout.source()
                .orElseThrow(() -> new IllegalStateException(layout.collection() + " publishes no events"));
        long sequence = proposal.before().map(Stored::sequence).orElse(0L);
        List<Document> entries = new ArrayList<>();
        for (DomainEvent event : events) {
            sequence++;
            Cause cause = proposal.causeOf().apply(event);
            Optional<String> trace = proposal.traceOf(cause, store);
            entries.add(OutboxEntry.of(event, source, proposal.id(), sequence, cause, trace)
                    .toDocument());
        }
        return entries;
    }
}
