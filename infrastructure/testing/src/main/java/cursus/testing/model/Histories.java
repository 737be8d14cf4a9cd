package cursus.testing.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Histories made of random commands. The seed is logged and accepted by {@code -Dcursus.seed}; a history that fails is
 * shortened as long as it still fails in the same way, and told with its seed. Commands must be values, and playing the same
 * history twice must come to the same.
 *
 * @param <C> a command, whose text tells what it does
 */
public final class Histories<C> {

    private static final Logger log = LoggerFactory.getLogger(Histories.class);

    private final Function<Random, C> command;
    private final Consumer<List<C>> play;

    /**
     * @param command makes one of a source of chance
     * @param play from the very beginning; throws where something is not as it must be
     */
    public Histories(Function<Random, C> command, Consumer<List<C>> play) {
        this.command = command;
        this.play = play;
    }

    /** Plays so many histories of so many commands each; {@code -Dcursus.histories} sets another number of them. */
    public void play(int usually, int commands) {
        int histories = Integer.getInteger("cursus.histories", usually);
        long seed = Long.getLong("cursus.seed", System.nanoTime());
        log.info("cursus.seed={}", seed);
        for (int i = 0; i < histories; i++) {
            List<C> history = history(new Random(seed + i), commands);
            failureOf(history).ifPresent(failure -> {
                List<C> shortest = new Shortening<>(play).of(history, failure);
                throw new AssertionError(
                        told(seed, shortest), failureOf(shortest).orElse(failure));
            });
        }
        log.info("{} histories of {} commands held", histories, commands);
    }

    private List<C> history(Random random, int commands) {
        return new ArrayList<>(IntStream.range(0, commands)
                .mapToObj(_ -> command.apply(random))
                .toList());
    }

    private Optional<Throwable> failureOf(List<C> history) {
        return Shortening.failureOf(play, history);
    }

    private static String told(long seed, List<?> shortest) {
        return shortest.stream()
                .map(one -> "  " + one)
                .collect(Collectors.joining(
                        "\n", "cursus.seed=%d; the shortest history that fails:%n".formatted(seed), ""));
    }
}
