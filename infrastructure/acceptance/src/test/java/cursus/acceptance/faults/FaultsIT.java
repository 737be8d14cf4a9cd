package cursus.acceptance.faults;

import cursus.acceptance.faults.FaultRun.Length;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The short fault run: one fault of each kind, and no reader of events that is not killed once. */
class FaultsIT {

    private static final Load.Pace PACE = new Load.Pace(3, Duration.ofMillis(1_500), Duration.ofSeconds(12));
    private static final Duration SETTLE = Duration.ofSeconds(60);
    private static final Length LENGTH = new Length(Duration.ZERO, 20);

    @Test
    void nothing_is_lost_and_nothing_is_done_twice_whatever_dies_in_between() {
        long seed = FaultRun.seed();
        new FaultRun("faults", seed, PACE, SETTLE)
                .run(Map.of(), Plan.brief(seed), LENGTH)
                .mustHold();
    }
}
