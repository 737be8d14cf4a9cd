package cursus.gateway.calls;

import java.util.Optional;
import java.util.function.Function;

/** What a service said last; asked again, it sends only what is new (ETag). For one reader, and one thread at a time. */
public final class Remembered<T> {

    /** An answer with its fingerprint, where the service gave one. */
    record Tagged<T>(T value, Optional<String> tag) {}

    private final Function<Optional<String>, Optional<Tagged<T>>> asking;
    private Optional<Tagged<T>> last = Optional.empty();

    Remembered(Function<Optional<String>, Optional<Tagged<T>>> asking) {
        this.asking = asking;
    }

    /** As it is now; throws what any call does. */
    public T now() {
        last = asking.apply(last.flatMap(Tagged::tag)).or(() -> last);
        return last.orElseThrow().value();
    }
}
