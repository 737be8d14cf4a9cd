package cursus.web;

import java.util.List;
import java.util.function.Function;

/** A part of a list, and whether there is more. */
public record Page<T>(List<T> items, int page, int size, boolean hasNext) {

    public Page {
        items = List.copyOf(items);
    }

    /** @param found at most {@link PageRequest#oneMore()} items, from the request's offset */
    public static <T> Page<T> of(List<T> found, PageRequest request) {
        boolean more = found.size() > request.size();
        return new Page<>(more ? found.subList(0, request.size()) : found, request.page(), request.size(), more);
    }

    public <U> Page<U> map(Function<? super T, ? extends U> change) {
        return new Page<>(items.stream().<U>map(change).toList(), page, size, hasNext);
    }
}
