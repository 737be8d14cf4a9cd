package cursus.testing;

import cursus.messaging.Aggregates;
import cursus.messaging.Arrival;
import cursus.messaging.Cause;
import cursus.messaging.Change;
import cursus.messaging.Coverage;
import cursus.messaging.Decision;
import cursus.messaging.DomainEvent;
import cursus.messaging.Received;
import cursus.messaging.Ruling;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Aggregates of one kind without a store, for tests of the model: every call is atomic, and so is a write of state,
 * events and mark. Marks are the ids of events, so a gap in their numbers is not seen. A crash can be laid just before or
 * just after the next write, and an act of somebody else before the next decision.
 *
 * @param <S> the state, an immutable value
 */
public class InMemoryAggregates<S> implements Aggregates<S> {

    private final Map<String, S> states = new LinkedHashMap<>();
    private final Set<Mark> marks = new HashSet<>();
    private final List<DomainEvent> events = new ArrayList<>();
    private Crash next = Crash.NONE;
    private Runnable meanwhile = () -> {};

    private enum Crash {
        NONE,
        BEFORE_WRITE,
        AFTER_WRITE
    }

    private record Mark(String aggregate, String event) {}

    /** The process has died at this point, as far as the caller is concerned. */
    public static final class Crashed extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** Whoever writes next dies, and nothing is written. */
    public final synchronized void crashBeforeNextWrite() {
        next = Crash.BEFORE_WRITE;
    }

    /** Whoever writes next dies, and does not learn that it is written. */
    public final synchronized void crashAfterNextWrite() {
        next = Crash.AFTER_WRITE;
    }

    /** What somebody else does when the next decision is about to be taken, after whoever takes it has read. */
    public final synchronized void beforeNextDecision(Runnable act) {
        meanwhile = act;
    }

    /** Nobody dies at the next write after all. */
    public final synchronized void survive() {
        next = Crash.NONE;
        meanwhile = () -> {};
    }

    @Override
    public final synchronized Optional<S> find(String id) {
        return Optional.ofNullable(states.get(id));
    }

    @Override
    public final synchronized <R> Decision<S, R> decide(
            String id, Cause cause, Function<Optional<S>, Decision<S, R>> rule) {
        Runnable others = meanwhile;
        meanwhile = () -> {};
        others.run();
        Decision<S, R> decision = rule.apply(find(id));
        if (decision instanceof Decision.Accepted<S, R>(Change<S> change)) {
            write(id, change, Set.of());
        }
        return decision;
    }

    @Override
    public final synchronized List<S> findEach(Collection<String> ids) {
        return ids.stream().distinct().flatMap(id -> find(id).stream()).toList();
    }

    @Override
    public final <R> Decision<S, R> decide(
            String id, Cause cause, Function<DomainEvent, Cause> causeOf, Function<Optional<S>, Decision<S, R>> rule) {
        return decide(id, cause, rule);
    }

    /** One after the other, so that a crash can come between any two. */
    @Override
    public final <R> List<Decision<S, R>> decideEach(List<Ruling<S, R>> rulings) {
        return rulings.stream()
                .map(ruling -> decide(ruling.id(), ruling.cause(), ruling.rule()))
                .toList();
    }

    @Override
    public final synchronized Arrival receive(
            String id, Received<?> received, Coverage coverage, Function<Optional<S>, Change<S>> rule) {
        Mark mark = new Mark(id, received.envelope().id());
        if (marks.contains(mark)) {
            return Arrival.REPEATED;
        }
        write(id, rule.apply(find(id)), Set.of(mark));
        return Arrival.APPLIED;
    }

    @Override
    public final synchronized Arrival inspect(String id, Received<?> received, Coverage coverage) {
        return marks.contains(new Mark(id, received.envelope().id())) ? Arrival.REPEATED : Arrival.APPLIED;
    }

    /** All states, in the order in which their aggregates were first written. */
    public final synchronized List<S> states() {
        return List.copyOf(states.values());
    }

    /** Everything that was told, in order. */
    public final synchronized List<DomainEvent> events() {
        return List.copyOf(events);
    }

    /** Where a unique index would refuse: by an exception, before anything is written. */
    protected void check(String id, S state) {}

    private void write(String id, Change<S> change, Set<Mark> seen) {
        crashOn(Crash.BEFORE_WRITE);
        check(id, change.state());
        states.put(id, change.state());
        events.addAll(change.events());
        marks.addAll(seen);
        crashOn(Crash.AFTER_WRITE);
    }

    private void crashOn(Crash crash) {
        if (next == crash) {
            next = Crash.NONE;
            throw new Crashed();
        }
    }
}
