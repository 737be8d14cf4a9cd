package cursus.gateway.calls;

import java.util.Optional;
import java.util.function.Supplier;

/** A part of a page that another service fills: when that one is away or refuses, the rest of the page still stands. */
public record Panel<T>(Optional<T> content, boolean away) {

    public static <T> Panel<T> of(Supplier<T> call) {
        try {
            return new Panel<>(Optional.of(call.get()), false);
        } catch (ServiceAway missing) {
            return new Panel<>(Optional.empty(), true);
        } catch (CallRefused refused) {
            // Not for this reader, or nothing there yet: then the page simply has no such part.
            return new Panel<>(Optional.empty(), refused.status() >= 500);
        }
    }

    public boolean shown() {
        return content.isPresent();
    }

    public T value() {
        return content.orElseThrow();
    }
}
