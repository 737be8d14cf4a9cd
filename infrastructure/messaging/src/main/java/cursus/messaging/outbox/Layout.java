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
 * @param dated true where each write leaves its instant, so that recent ones can be asked for
 * @param rebuildable true where all of it follows from topics, so that it may be emptied and read anew
 */
public record Layout<S>(
        String collection,
        Class<S> state,
        Optional<String> source,
        Function<S, Optional<Instant>> dueAt,
        List<String> uniqueFields,
        List<List<String>> indexedFields,
        boolean dated,
        boolean rebuildable) {

    public static <S> Layout<S> of(String collection, Class<S> state) {
        return new Layout<>(
                collection, state, Optional.empty(), any -> Optional.empty(), List.of(), List.of(), false, false);
    }

    /** Events go to the topic {@code <source>.v1}, each with the type {@code <source>.<EventName>.v1}. */
    public Layout<S> publishing(String stream) {
        return new Layout<>(
                collection, state, Optional.of(stream), dueAt, uniqueFields, indexedFields, dated, rebuildable);
    }

    public Layout<S> due(Function<S, Optional<Instant>> when) {
        return new Layout<>(collection, state, source, when, uniqueFields, indexedFields, dated, rebuildable);
    }

    /** Documents without the field are left alone, as on every sparse index. */
    public Layout<S> uniqueSparse(String field) {
        return new Layout<>(
                collection, state, source, dueAt, with(uniqueFields, field), indexedFields, dated, rebuildable);
    }

    /** One index over these fields, in this order. */
    public Layout<S> index(String... fields) {
        return new Layout<>(
                collection,
                state,
                source,
                dueAt,
                uniqueFields,
                with(indexedFields, List.of(fields)),
                dated,
                rebuildable);
    }

    /** Each write leaves its instant, so that a copy can be kept current by asking for what was written since. */
    public Layout<S> datingWrites() {
        return new Layout<>(collection, state, source, dueAt, uniqueFields, indexedFields, true, rebuildable);
    }

    /** All of it follows from topics: {@code cursus.rebuild} may empty it and have them read again. */
    public Layout<S> projection() {
        return new Layout<>(collection, state, source, dueAt, uniqueFields, indexedFields, dated, true);
    }

    private static <T> List<T> with(List<T> some, T another) {
        List<T> more = new ArrayList<>(some);
        more.add(another);
        return List.copyOf(more);
    }
}
