package cursus.messaging;

import java.util.List;

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
}
