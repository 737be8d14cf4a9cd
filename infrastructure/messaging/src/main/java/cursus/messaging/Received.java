package cursus.messaging;

/**
 * An event as it arrives at a consumer.
 *
 * @param event the consumer's own record, with only the fields that it reads
 * @param cause for whatever the consumer decides because of it: its own service as actor, the event's name as reason,
 *     the same correlation id, and now
 */
public record Received<T>(Envelope envelope, T event, Cause cause) {

    public <U> Received<U> with(U other) {
        return new Received<>(envelope, other, cause);
    }
}
