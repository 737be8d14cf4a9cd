package cursus.messaging;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The port through which use cases reach aggregates of one kind. A service's own repository extends it with the queries
 * that it needs. Safe for use by many threads.
 *
 * @param <S> the state, an immutable value
 */
public interface Aggregates<S> {

    /** The state as last written, or empty when nothing was ever written under this id. */
    Optional<S> find(String id);

    /** The states that were written under these ids, in no order. Two hundred or so at once. */
    List<S> findEach(Collection<String> ids);

    /**
     * Lets a rule decide and writes what it accepts in one guarded update: state and events together. Where somebody else
     * was faster the rule is asked again with their state, so it must be pure. The events leave for Kafka afterwards, in
     * order, even if the process dies right after the write.
     *
     * @throws OutboxFull where this aggregate has too many events that could not be published yet
     * @throws Contention where others were faster too many times in a row
     */
    <R> Decision<S, R> decide(String id, Cause cause, Function<Optional<S>, Decision<S, R>> rule);

    /** The same, where the events of one write belong to the stories of different acts. */
    <R> Decision<S, R> decide(
            String id, Cause cause, Function<DomainEvent, Cause> causeOf, Function<Optional<S>, Decision<S, R>> rule);

    /**
     * Decides about several aggregates as {@link #decide} does about each, but reads and writes them together. Each has its
     * own guarded write: one may be written while another's fault is told.
     *
     * @param rulings about different aggregates; their rules may be asked again about their own outcome, and must then
     *     change nothing
     * @return the decisions, in the order of the rulings
     */
    <R> List<Decision<S, R>> decideEach(List<Ruling<S, R>> rulings);

    /**
     * Applies an event once: the mark that it was seen is part of the same write. The rule must be pure.
     *
     * @throws OutOfOrder where an earlier event of the same source is missing, or the same number was seen with another id
     */
    Arrival receive(String id, Received<?> received, Coverage coverage, Function<Optional<S>, Change<S>> rule);

    /**
     * What {@link #receive} would make of an event, without writing: for work that has to come before its mark.
     *
     * @return {@link Arrival#APPLIED} for the next event
     * @throws OutOfOrder as {@link #receive} does
     */
    Arrival inspect(String id, Received<?> received, Coverage coverage);
}
