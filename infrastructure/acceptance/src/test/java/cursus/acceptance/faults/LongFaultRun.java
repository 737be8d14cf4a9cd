package cursus.acceptance.faults;

import cursus.acceptance.faults.FaultRun.Length;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** {@code ./mvnw verify -Pfaults -Dfaults.minutes=20 -Dfaults.seed=…}: faults of all kinds for as long as one likes. */
class LongFaultRun {

    private static final Load.Pace PACE = new Load.Pace(4, Duration.ofMillis(1_500), Duration.ofSeconds(20));
    private static final Duration SETTLE = Duration.ofSeconds(60);

    @Test
    void nothing_is_lost_and_nothing_is_done_twice_whatever_dies_in_between() {
        long seed = FaultRun.seed();
        Length length = new Length(Duration.ofMinutes(Integer.getInteger("faults.minutes", 5)), 0);
        new FaultRun("long-faults", seed, PACE, SETTLE)
                .run(Map.of(), Plan.endless(seed), length)
                .mustHold();
    }
}
