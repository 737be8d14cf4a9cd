package cursus.acceptance.suite;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;

/** For facts that arrive by themselves. */
public final class Waiting {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration EVERY = Duration.ofMillis(100);

    private Waiting() {}

    /** Looks often, for a bounded time. */
    public static ConditionFactory until(String fact) {
        return Awaitility.await(fact)
                .atMost(PATIENCE)
                .pollInterval(EVERY)
                .pollDelay(Duration.ZERO)
                .pollInSameThread();
    }
}
