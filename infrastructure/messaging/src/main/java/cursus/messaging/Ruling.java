package cursus.messaging;

import java.util.Optional;
import java.util.function.Function;

/**
 * One of several decisions that are taken together.
 *
 * @param id of the aggregate
 * @param rule pure, and such that it changes nothing where it meets its own outcome
 */
public record Ruling<S, R>(String id, Cause cause, Function<Optional<S>, Decision<S, R>> rule) {}
