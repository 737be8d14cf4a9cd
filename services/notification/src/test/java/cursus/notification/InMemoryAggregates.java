package cursus.notification;

import cursus.messaging.Aggregates;
import cursus.messaging.Arrival;
import cursus.messaging.Cause;
import cursus.messaging.Change;
import cursus.messaging.Coverage;
import cursus.messaging.Decision;
import cursus.messaging.DomainEvent;
import cursus.messaging.Received;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Aggregates of one kind without a store, for tests of the model: every call is atomic, marks are event ids. */
public class InMemoryAggregates<S> implements Aggregates<S> {

    private final Map<String, S> states = new LinkedHashMap<>();
    private final Set<String> seen = new HashSet<>();
    private final List<DomainEvent> events = new ArrayList<>();

    @Override
    public final synchronized Optional<S> find(String id) {
        return Optional.ofNullable(states.get(id));
    }

    @Override
    public final synchronized <R> Decision<S, R> decide(
            String id, Cause cause, Function<Optional<S>, Decision<S, R>> rule) {
        Decision<S, R> decision = rule.apply(find(id));
        if (decision instanceof Decision.Accepted<S, R>(Change<S> change)) {
            write(id, change);
        }
        return decision;
    }

    @Override
    public final synchronized Arrival receive(
            String id, Received<?> received, Coverage coverage, Function<Optional<S>, Change<S>> rule) {
        if (!seen.add(received.envelope().id())) {
            return Arrival.REPEATED;
        }
        write(id, rule.apply(find(id)));
        return Arrival.APPLIED;
    }

    public final synchronized List<S> states() {
        return List.copyOf(states.values());
    }

    public final synchronized List<DomainEvent> events() {
        return List.copyOf(events);
    }

    /** Where a unique index would refuse. */
    protected void check(String id, S state) {}

    private void write(String id, Change<S> change) {
        check(id, change.state());
        states.put(id, change.state());
        events.addAll(change.events());
    }
}
