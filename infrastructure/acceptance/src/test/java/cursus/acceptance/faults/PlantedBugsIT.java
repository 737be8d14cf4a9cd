package cursus.acceptance.faults;

import static org.assertj.core.api.Assertions.assertThat;

import cursus.acceptance.faults.FaultRun.Length;
import cursus.acceptance.faults.FaultRun.Outcome;
import cursus.checker.Verdict.Judgement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The checker is worth its verdicts: it names each of three bugs that were planted in the services' processes. */
class PlantedBugsIT {

    private static final Load.Pace PACE = new Load.Pace(4, Duration.ofMillis(200), Duration.ofSeconds(30));
    private static final Duration SETTLE = Duration.ofSeconds(5);

    /** Each bug strikes at every third occasion. */
    private static final Length LENGTH = new Length(Duration.ZERO, 12);

    @Test
    void an_outbox_that_forgets_a_consumer_that_repeats_and_a_numbering_with_a_hole_are_each_found() {
        Map<String, Planted> bugs = Map.of(
                "enrolment", Planted.bug("ForgetfulOutbox", "enrolment"),
                "notification", Planted.bug("RepeatedMail", "notification"),
                "billing", Planted.bug("SkippedNumber", "billing"));

        Outcome outcome = new FaultRun("planted-bugs", FaultRun.seed(), PACE, SETTLE).run(bugs, Plan.NOTHING, LENGTH);

        List<String> broken = outcome.verdict().judgements().stream()
                .filter(judgement -> !judgement.holds())
                .map(Judgement::invariant)
                .toList();
        assertThat(broken)
                .as(outcome.verdict().text())
                .contains(
                        "what was acknowledged is there",
                        "each notification is one mail",
                        "invoice numbers are unbroken, and their chain is whole");
        assertThat(outcome.surprises()).isEmpty();
    }
}
