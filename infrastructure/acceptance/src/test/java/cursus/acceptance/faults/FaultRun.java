package cursus.acceptance.faults;

import static org.assertj.core.api.Assertions.assertThat;

import cursus.acceptance.faults.Plan.Stroke;
import cursus.checker.Checker;
import cursus.checker.CheckerSettings;
import cursus.checker.Verdict;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * People use the suite, faults strike it, everything is healed and comes to rest, and the checker judges what is left. All
 * of it is told on the console.
 */
final class FaultRun {

    private static final String CONFIRMATIONS = "acts: " + Act.CONFIRMED.word();

    private final String name;
    private final long seed;
    private final Load.Pace pace;
    private final Duration settle;
    private final Diary diary = new Diary();

    /**
     * @param name of the folder, below the module's build output, in which everything is kept
     * @param settle how long a difference has to last at rest, until the checker takes it for a broken promise
     */
    FaultRun(String name, long seed, Load.Pace pace, Duration settle) {
        this.name = name;
        this.seed = seed;
        this.pace = pace;
        this.settle = settle;
    }

    /**
     * What came of a run.
     *
     * @param surprises what people met that no fault excuses
     * @param logs where all parts say what they did
     */
    record Outcome(long seed, Verdict verdict, List<String> surprises, Path logs) {

        void mustHold() {
            String again = "again with -Dfaults.seed=%d, logs in %s:%n%s".formatted(seed, logs, verdict.text());
            assertThat(verdict.holds()).as(again).isTrue();
            assertThat(surprises).as(again).isEmpty();
        }
    }

    /**
     * How long people come: at least for this time, and until so many confirmations were acknowledged. Faults strike no
     * longer than that, unless their plan is to be carried out to the last.
     */
    record Length(Duration time, int confirmations) {}

    /** The seed that {@code -Dfaults.seed} gives, or any. */
    static long seed() {
        return Optional.ofNullable(Long.getLong("faults.seed"))
                .orElseGet(() -> RandomGenerator.getDefault().nextLong(1_000_000));
    }

    /** @param planted bugs, by the service that has them */
    Outcome run(Map<String, Planted> planted, Plan plan, Length length) {
        diary.tell("%s, again with -Dfaults.seed=%d".formatted(name, seed));
        try (Fleet fleet = Fleet.start(name, planted)) {
            diary.tell("all parts are ready, logs in " + fleet.logs());
            Tampering topics = new Tampering(fleet.whereabouts().brokers());
            Path journal = underLoad(fleet, plan, length, topics);
            diary.tell("everything is healed and comes to rest");
            new Quiet(fleet).await();
            Verdict verdict = judged(fleet, journal, topics.deadLetters());
            report(verdict, fleet.deaths());
            return new Outcome(seed, verdict, diary.surprises(), fleet.logs());
        }
    }

    private Path underLoad(Fleet fleet, Plan plan, Length length, Tampering topics) {
        long end = System.nanoTime() + length.time().toNanos();
        try (Load load = new Load(fleet, diary, pace, seed)) {
            load.start();
            diary.tell("people come");
            try {
                strike(plan, new Fault.Scene(fleet, topics, diary), end);
                while (System.nanoTime() < end || diary.counted(CONFIRMATIONS) < length.confirmations()) {
                    Pause.of(Duration.ofMillis(100));
                }
            } finally {
                fleet.heal();
            }
            return load.journal().file();
        }
    }

    private static void strike(Plan plan, Fault.Scene scene, long end) {
        while (plan.strokes().hasNext()) {
            Stroke next = plan.strokes().next();
            Pause.of(next.after());
            next.fault().strike(scene);
            if (System.nanoTime() > end && !plan.isToTheLast()) {
                return;
            }
        }
    }

    private Verdict judged(Fleet fleet, Path journal, int deadLetters) {
        CheckerSettings settings = CheckerSettings.ofSuite(fleet.suiteFile())
                .withJournal(journal)
                .withSettle(settle)
                .withDeadLettersAllowed(deadLetters);
        return new Checker(settings).check();
    }

    private void report(Verdict verdict, Map<String, Integer> deaths) {
        diary.tell("faults: " + diary.figures("faults: "));
        diary.tell("acts:   " + diary.figures("acts: "));
        diary.tell("load:   " + diary.figures("load: "));
        diary.tell("ended by themselves and were started again: " + (deaths.isEmpty() ? "none" : deaths));
        diary.tell("surprises: " + diary.surprises().size());
        diary.tell("seed " + seed);
        System.out.println(verdict.text());
    }
}
