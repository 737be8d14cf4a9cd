package cursus.messaging.outbox;

import cursus.messaging.Cause;
import cursus.messaging.Change;
import cursus.messaging.DomainEvent;
import cursus.messaging.Envelope;
import java.util.Optional;
import java.util.function.Function;

/**
 * What is to be written of one aggregate, and upon what.
 *
 * @param before as it was read; empty for a new one
 * @param causeOf the cause that each event tells
 * @param received the event that led to it, whose mark is written too
 */
record Proposal<S>(
        String id,
        Optional<Stored<S>> before,
        Change<S> change,
        Cause cause,
        Function<DomainEvent, Cause> causeOf,
        Optional<Envelope> received) {

    static <S> Proposal<S> of(String id, Optional<Stored<S>> before, Change<S> change, Cause cause) {
        return new Proposal<>(id, before, change, cause, _ -> cause, Optional.empty());
    }

    boolean changesNothing() {
        return received.isEmpty()
                && change.events().isEmpty()
                && before.map(stored -> stored.state().equals(change.state())).orElse(false);
    }

    /** The trace that whatever follows from this goes on in; the thread's own where the cause has none. */
    Optional<String> traceOf(Cause one, MongoStore store) {
        return one.traceparent().or(store::traceparent).or(() -> before.flatMap(Stored::trace));
    }
}
