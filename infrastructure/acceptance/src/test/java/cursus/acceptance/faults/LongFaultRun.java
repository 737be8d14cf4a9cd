package cursus.acceptance.faults;

import static org.assertj.core.api.Assertions.assertThat;

import cursus.acceptance.faults.FaultRun.Length;
import cursus.acceptance.faults.FaultRun.Outcome;
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
        Outcome outcome = new FaultRun("long-faults", seed, PACE, SETTLE).run(Map.of(), Plan.endless(seed), length);
        assertThat(outcome.verdict().holds())
                .as(
                        "with -Dfaults.seed=%d, logs in %s:%n%s",
                        seed, outcome.logs(), outcome.verdict().text())
                .isTrue();
        assertThat(outcome.surprises())
                .as("surprises with -Dfaults.seed=%d", seed)
                .isEmpty();
    }
}
