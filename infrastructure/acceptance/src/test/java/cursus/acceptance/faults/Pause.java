package cursus.acceptance.faults;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** Time that passes because it is to pass: between two acts of a person, and while a part is away. */
final class Pause {

    private Pause() {}

    static void of(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted in a pause.", e);
        }
    }

    /** Something between two times. */
    static Duration between(Duration least, Duration most, RandomGenerator random) {
        return Duration.ofMillis(random.nextLong(least.toMillis(), most.toMillis() + 1));
    }
}
