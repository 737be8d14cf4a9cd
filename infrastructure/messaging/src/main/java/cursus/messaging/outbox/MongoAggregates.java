package cursus.messaging.outbox;

import static java.util.stream.Collectors.toMap;

import cursus.messaging.Aggregates;
import cursus.messaging.Arrival;
import cursus.messaging.Cause;
import cursus.messaging.Change;
import cursus.messaging.Contention;
import cursus.messaging.Coverage;
import cursus.messaging.Decision;
import cursus.messaging.DomainEvent;
import cursus.messaging.Envelope;
import cursus.messaging.Received;
import cursus.messaging.Ruling;
import cursus.messaging.Written;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bson.Document;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.aggregation.Aggregation;
import org.springframework.data.mongodb.core.aggregation.AggregationOperation;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/**
 * Aggregates of one kind, each a document of its own. A service's repository extends it and adds its queries.
 *
 * @param <S> the state, an immutable value that {@link cursus.messaging.Json} can write and read
 */
public abstract class MongoAggregates<S> implements Aggregates<S> {

    /** Optimistic writes that lose this often in a row meet a fault, not competition. */
    private static final int ATTEMPTS = 200;

    private final MongoStore store;
    private final Layout<S> layout;
    private final GuardedWrite<S> write;

    /** Registers itself last, with all that the relay and the deadlines need of it in place. */
    @SuppressWarnings("this-escape")
    protected MongoAggregates(MongoStore store, Layout<S> layout) {
        this.store = store;
        this.layout = layout;
        this.write = new GuardedWrite<>(store, layout);
        createIndexes();
        store.register(this);
    }

    @Override
    public final Optional<S> find(String id) {
        return load(id).map(Stored::state);
    }

    @Override
    public final List<S> findEach(Collection<String> ids) {
        return ids.isEmpty() ? List.of() : query(Query.query(hasIdIn(ids)).limit(ids.size()));
    }

    @Override
    public final <R> Decision<S, R> decide(String id, Cause cause, Function<Optional<S>, Decision<S, R>> rule) {
        return decide(id, cause, _ -> cause, rule);
    }

    @Override
    public final <R> Decision<S, R> decide(
            String id, Cause cause, Function<DomainEvent, Cause> causeOf, Function<Optional<S>, Decision<S, R>> rule) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Optional<Stored<S>> before = load(id);
            Decision<S, R> decision = rule.apply(before.map(Stored::state));
            if (!(decision instanceof Decision.Accepted<S, R>(Change<S> change))
                    || write.attempt(new Proposal<>(id, before, change, cause, causeOf, Optional.empty()))) {
                return decision;
            }
        }
        throw new Contention(layout.collection(), id, ATTEMPTS);
    }

    @Override
    public final <R> List<Decision<S, R>> decideEach(List<Ruling<S, R>> rulings) {
        return rulings.size() == 1
                ? List.of(decide(
                        rulings.getFirst().id(),
                        rulings.getFirst().cause(),
                        rulings.getFirst().rule()))
                : decideTogether(rulings);
    }

    private <R> List<Decision<S, R>> decideTogether(List<Ruling<S, R>> rulings) {
        Map<String, Stored<S>> before =
                loadEach(rulings.stream().map(Ruling::id).toList());
        Map<String, Decision<S, R>> decisions = new LinkedHashMap<>();
        List<Proposal<S>> proposals = new ArrayList<>();
        for (Ruling<S, R> ruling : rulings) {
            Optional<Stored<S>> stored = Optional.ofNullable(before.get(ruling.id()));
            Decision<S, R> decision = ruling.rule().apply(stored.map(Stored::state));
            decisions.put(ruling.id(), decision);
            if (decision instanceof Decision.Accepted<S, R>(Change<S> change)) {
                proposals.add(Proposal.of(ruling.id(), stored, change, ruling.cause()));
            }
        }
        Set<String> again =
                write.attemptEach(proposals).stream().map(Proposal::id).collect(Collectors.toSet());
        rulings.stream()
                .filter(ruling -> again.contains(ruling.id()))
                .forEach(ruling -> decisions.put(ruling.id(), decide(ruling.id(), ruling.cause(), ruling.rule())));
        return List.copyOf(decisions.values());
    }

    @Override
    public final Arrival receive(
            String id, Received<?> received, Coverage coverage, Function<Optional<S>, Change<S>> rule) {
        Envelope envelope = received.envelope();
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Optional<Stored<S>> before = load(id);
            if (Stored.inboxOf(before).hasSeen(envelope, coverage)) {
                return Arrival.REPEATED;
            }
            Change<S> change = rule.apply(before.map(Stored::state));
            Cause cause = received.cause();
            if (write.attempt(new Proposal<>(id, before, change, cause, _ -> cause, Optional.of(envelope)))) {
                return Arrival.APPLIED;
            }
        }
        throw new Contention(layout.collection(), id, ATTEMPTS);
    }

    @Override
    public final Arrival inspect(String id, Received<?> received, Coverage coverage) {
        boolean seen = Stored.inboxOf(load(id)).hasSeen(received.envelope(), coverage);
        return seen ? Arrival.REPEATED : Arrival.APPLIED;
    }

    /** Who is at work on which due aggregates of this kind. */
    public final DueClaims dueClaims() {
        return new DueClaims(store.operations(), layout.collection());
    }

    /** The states that a query finds. The query must carry a limit: nothing here reads without bound. */
    protected final List<S> query(Query query) {
        if (!query.isLimited()) {
            throw new IllegalArgumentException("a query without a limit on " + layout.collection());
        }
        query.fields().exclude(Fields.OUTBOX);
        return store.operations().find(query, Document.class, layout.collection()).stream()
                .map(this::stateOf)
                .toList();
    }

    /** The ids alone of what a query finds; it must carry a limit, too. */
    protected final List<String> ids(Query query) {
        if (!query.isLimited()) {
            throw new IllegalArgumentException("a query without a limit on " + layout.collection());
        }
        query.fields().include(Fields.ID);
        return store.operations().find(query, Document.class, layout.collection()).stream()
                .map(document -> document.getString(Fields.ID))
                .toList();
    }

    /**
     * What was written since an instant, or all of it, in the order of the ids behind one; of each no more than its
     * version. Only a layout that dates its writes can be asked for the former, and tells nothing of what it held before.
     */
    protected final List<Written> written(Criteria among, Optional<Instant> since, String after, int limit) {
        Criteria behind = among.and(Fields.ID).gt(Fields.id(after));
        Query query = Query.query(
                        since.map(instant -> behind.and(Fields.CHANGED_AT).gte(Date.from(instant)))
                                .orElse(behind))
                .with(Sort.by(Fields.ID))
                .limit(limit);
        query.fields().include(Fields.VERSION);
        return store.operations().find(query, Document.class, layout.collection()).stream()
                .map(document -> new Written(document.getString(Fields.ID), Fields.longOf(document, Fields.VERSION)))
                .toList();
    }

    protected static Criteria hasId(String id) {
        return Criteria.where(Fields.ID).is(Fields.id(id));
    }

    protected static Criteria hasIdIn(Collection<String> ids) {
        return Criteria.where(Fields.ID).in(ids.stream().map(Fields::id).toList());
    }

    protected final long count(Query query) {
        return store.operations().count(query, layout.collection());
    }

    /** How many have which value in a field, among those that match, after further stages if any. */
    protected final Map<String, Long> countBy(String field, Criteria among, AggregationOperation... further) {
        List<AggregationOperation> stages = new ArrayList<>(List.of(Aggregation.match(among)));
        stages.addAll(List.of(further));
        stages.add(Aggregation.stage(
                new Document("$group", new Document("_id", "$" + field).append("count", new Document("$sum", 1)))));
        return store
                .operations()
                .aggregate(Aggregation.newAggregation(stages), layout.collection(), Document.class)
                .getMappedResults()
                .stream()
                .collect(toMap(group -> group.getString(Fields.ID), group -> Fields.longOf(group, "count")));
    }

    /** Those that are still to be woken some time. */
    protected static Criteria hasDeadline() {
        return Criteria.where(Fields.NEXT_DUE_AT).exists(true);
    }

    final Layout<S> layout() {
        return layout;
    }

    private Optional<Stored<S>> load(String id) {
        Query query = Query.query(hasId(id));
        query.fields().exclude(Fields.OUTBOX);
        return Optional.ofNullable(store.operations().findOne(query, Document.class, layout.collection()))
                .map(this::stored);
    }

    private Map<String, Stored<S>> loadEach(Collection<String> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        Query query = Query.query(hasIdIn(ids)).limit(ids.size());
        query.fields().exclude(Fields.OUTBOX);
        return store.operations().find(query, Document.class, layout.collection()).stream()
                .map(this::stored)
                .collect(toMap(Stored::id, Function.identity()));
    }

    private Stored<S> stored(Document document) {
        return new Stored<>(
                document.getString(Fields.ID),
                Fields.longOf(document, Fields.VERSION),
                Fields.longOf(document, Fields.SEQUENCE),
                Fields.longOf(document, Fields.PUBLISHED),
                stateOf(document),
                new Inbox(document.get(Fields.INBOX, new Document())),
                Optional.ofNullable(document.getString(Fields.TRACE)));
    }

    private S stateOf(Document document) {
        return StateDocuments.read(document.get(Fields.STATE, Document.class), layout.state());
    }

    private void createIndexes() {
        var indexes = store.operations().indexOps(layout.collection());
        layout.uniqueFields()
                .forEach(field -> indexes.createIndex(
                        new Index().on(field, Sort.Direction.ASC).unique().sparse()));
        layout.indexedFields().forEach(fields -> {
            Index index = new Index();
            fields.forEach(field -> index.on(field, Sort.Direction.ASC));
            indexes.createIndex(index);
        });
        if (layout.dated()) {
            indexes.createIndex(new Index().on(Fields.CHANGED_AT, Sort.Direction.ASC));
        }
        indexes.createIndex(
                new Index().on(Fields.PENDING_SINCE, Sort.Direction.ASC).sparse());
        indexes.createIndex(
                new Index().on(Fields.NEXT_DUE_AT, Sort.Direction.ASC).sparse());
    }
}
