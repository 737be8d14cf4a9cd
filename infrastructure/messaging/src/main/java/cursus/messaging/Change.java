package cursus.messaging;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What a rule makes of an aggregate: its next state and the events that tell of it, in order. State and events are
 * written together or not at all.
 */
public record Change<S>(S state, List<DomainEvent> events) {

    public Change {
        events = List.copyOf(events);
    }

    public static <S> Change<S> to(S state, DomainEvent... events) {
        return new Change<>(state, List.of(events));
    }

    /** What another rule makes of the state that this one left, as one change. */
    public Change<S> then(Function<S, Change<S>> rule) {
        Change<S> next = rule.apply(state);
        return new Change<>(
                next.state(),
                Stream.concat(events.stream(), next.events().stream()).toList());
    }
}
