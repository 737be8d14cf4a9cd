package cursus.testing.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Leaves out parts of a history, then smaller ones, for as long as what remains fails with the same kind of failure. */
final class Shortening<C> {

    private final Consumer<List<C>> play;

    Shortening(Consumer<List<C>> play) {
        this.play = play;
    }

    List<C> of(List<C> history, Throwable failure) {
        List<C> shortest = history;
        for (int part = history.size() / 2; part > 0; part /= 2) {
            shortest = without(shortest, part, failure.getClass());
        }
        return shortest;
    }

    private List<C> without(List<C> history, int part, Class<?> kind) {
        List<C> kept = history;
        int from = 0;
        while (from < kept.size()) {
            List<C> shorter = new ArrayList<>(kept.subList(0, from));
            shorter.addAll(kept.subList(Math.min(kept.size(), from + part), kept.size()));
            if (failureOf(play, shorter).filter(kind::isInstance).isPresent()) {
                kept = shorter;
            } else {
                from += part;
            }
        }
        return kept;
    }

    static <C> Optional<Throwable> failureOf(Consumer<List<C>> play, List<C> history) {
        try {
            play.accept(history);
            return Optional.empty();
        } catch (AssertionError | RuntimeException failure) {
            return Optional.of(failure);
        }
    }
}
