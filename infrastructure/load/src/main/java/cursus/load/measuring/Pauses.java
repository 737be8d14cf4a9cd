package cursus.load.measuring;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Waits that take little of the machine that is measured. */
public final class Pauses {

    private static final long LOOK_EVERY = Duration.ofMillis(20).toNanos();
    private static final long PATIENCE = Duration.ofMinutes(10).toNanos();

    private Pauses() {}

    /** @throws IllegalStateException if it does not come true within ten minutes */
    public static void until(BooleanSupplier condition) {
        untilPresent(() -> condition.getAsBoolean() ? Optional.of(true) : Optional.empty());
    }

    /** @throws IllegalStateException if there is none within ten minutes */
    public static <T> T untilPresent(Supplier<Optional<T>> wanted) {
        long end = System.nanoTime() + PATIENCE;
        Optional<T> found = wanted.get();
        while (found.isEmpty()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("What was waited for did not happen in ten minutes");
            }
            LockSupport.parkNanos(LOOK_EVERY);
            found = wanted.get();
        }
        return found.get();
    }
}
