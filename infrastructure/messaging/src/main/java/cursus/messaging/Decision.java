package cursus.messaging;

import java.util.List;
import java.util.function.Function;

/**
 * The answer of a pure rule to a command: accepted, with the change to write, or rejected, with the reason. A refusal is
 * a value; an exception is a fault.
 *
 * @param <S> the aggregate's state
 * @param <R> the reasons for which the rule may refuse
 */
public sealed interface Decision<S, R> {

    /** The change is written before anybody hears of it; one that neither alters the state nor tells anything is not written. */
    record Accepted<S, R>(Change<S> change) implements Decision<S, R> {}

    /** Nothing was written. */
    record Rejected<S, R>(R reason) implements Decision<S, R> {}

    static <S, R> Decision<S, R> accepted(S state, DomainEvent... events) {
        return new Accepted<>(Change.to(state, events));
    }

    static <S, R> Decision<S, R> accepted(S state, List<? extends DomainEvent> events) {
        return new Accepted<>(new Change<>(state, List.copyOf(events)));
    }

    static <S, R> Decision<S, R> of(Change<S> change) {
        return new Accepted<>(change);
    }

    static <S, R> Decision<S, R> rejected(R reason) {
        return new Rejected<>(reason);
    }

    /** The state after an acceptance, or whatever the caller makes of the refusal. */
    default S stateOr(Function<R, S> refused) {
        return switch (this) {
            case Accepted<S, R>(Change<S> change) -> change.state();
            case Rejected<S, R>(R reason) -> refused.apply(reason);
        };
    }
}
