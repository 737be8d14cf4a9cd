package cursus.messaging.outbox;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * How aggregates of one kind lie in their collection.
 *
 * @param collection the collection's name
 * @param state the state's type
 * @param source the stream of their events, empty for a projection that publishes none
 * @param dueAt reads from a state when the aggregate wants to be woken; empty for never
 * @param uniqueFields field paths under a unique sparse index
 * @param indexedFields the field paths of each ordinary index
 */
public record Layout<S>(
        String collection,
        Class<S> state,
        Optional<String> source,
        Function<S, Optional<Instant>> dueAt,
        List<String> uniqueFields,
        List<List<String>> indexedFields) {

    public static <S> Layout<S> of(String collection, Class<S> state) {
        return new Layout<>(collection, state, Optional.empty(), any -> Optional.empty(), List.of(), List.of());
    }

    /** Events go to the topic {@code <source>.v1}, each with the type {@code <source>.<EventName>.v1}. */
    public Layout<S> publishing(String stream) {
        return new Layout<>(collection, state, Optional.of(stream), dueAt, uniqueFields, indexedFields);
    }

    public Layout<S> due(Function<S, Optional<Instant>> when) {
        return new Layout<>(collection, state, source, when, uniqueFields, indexedFields);
    }

    /** Documents without the field are left alone, as on every sparse index. */
    public Layout<S> uniqueSparse(String field) {
        return new Layout<>(collection, state, source, dueAt, with(uniqueFields, field), indexedFields);
    }

    /** One index over these fields, in this order. */
    public Layout<S> index(String... fields) {
        return new Layout<>(collection, state, source, dueAt, uniqueFields, with(indexedFields, List.of(fields)));
    }

    private static <T> List<T> with(List<T> some, T another) {
        List<T> more = new ArrayList<>(some);
        more.add(another);
        return List.copyOf(more);
    }
}
