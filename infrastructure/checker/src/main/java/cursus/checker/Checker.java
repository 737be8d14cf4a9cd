package cursus.checker;

import cursus.checker.invariants.Findings;
import cursus.checker.invariants.Invariant;
import cursus.checker.invariants.Invariants;
import cursus.checker.reading.CannotLook;
import cursus.checker.reading.Suite;
import cursus.checker.seen.Snapshot;
import java.time.Duration;
import java.util.List;

/**
 * Judges a suite from outside, running or at rest.
 *
 * <p>Some promises hold at every instant; a breach of one is final. Others hold in the end, and topics and API are never
 * read at the same moment. So everything is looked at again until nothing is left to say, or until a difference has lasted
 * as long as settling may take.
 */
public final class Checker {

    private static final Duration PAUSE = Duration.ofMillis(500);

    private final CheckerSettings settings;
    private final List<Invariant> invariants;

    public Checker(CheckerSettings settings) {
        this.settings = settings;
        this.invariants = Invariants.all(settings.deadLettersAllowed());
    }

    /** Exit code 0 where everything holds, 1 where something is broken, 2 where a part is away. */
    public static void main(String[] arguments) {
        System.exit(run(arguments));
    }

    private static int run(String[] arguments) {
        try {
            Verdict verdict = new Checker(Arguments.settings(arguments)).check();
            System.out.println(verdict.text());
            return verdict.holds() ? 0 : 1;
        } catch (CannotLook away) {
            System.err.println(away.getMessage());
            return 2;
        }
    }

    /** @throws CannotLook where a part is still away when the time to settle has passed */
    public Verdict check() {
        Settling settling = new Settling(settings.settle());
        try (Suite suite = new Suite(
                settings.kafka(), settings.portal(), settings.identity(), settings.mailbox(), settings.journal())) {
            while (true) {
                try {
                    Snapshot seen = suite.look();
                    settling.take(judged(seen), seen);
                    if (settling.isOver()) {
                        return settling.verdict();
                    }
                } catch (CannotLook away) {
                    if (settling.patienceIsOver()) {
                        throw away;
                    }
                }
                pause();
            }
        }
    }

    private List<Findings> judged(Snapshot seen) {
        return invariants.stream()
                .map(invariant -> {
                    Findings findings = new Findings(invariant.name());
                    invariant.judge(seen, findings);
                    return findings;
                })
                .toList();
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotLook("The checker was interrupted before it came to a verdict.", e);
        }
    }
}
