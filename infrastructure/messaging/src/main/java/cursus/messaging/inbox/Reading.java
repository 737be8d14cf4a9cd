package cursus.messaging.inbox;

import java.util.function.Function;

/**
 * How a consumer reads one event.
 *
 * @param fields the consumer's own record, with only the fields that it reads
 * @param meaning what the fields are in the consumer's own model
 */
public record Reading<F, T>(Class<F> fields, Function<F, T> meaning) {

    /**
     * What it takes from an event's JSON.
     *
     * @throws Undecodable where the JSON is no such event
     */
    public F fieldsOf(byte[] value) {
        return MessageCodec.value(value, fields);
    }

    /** What its handler is given of an event's JSON. */
    public T meaningOf(byte[] value) {
        return meaning.apply(fieldsOf(value));
    }
}
