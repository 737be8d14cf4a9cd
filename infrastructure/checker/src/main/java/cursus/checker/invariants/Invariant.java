package cursus.checker.invariants;

import cursus.checker.seen.Snapshot;

/** One promise of the suite, judged over what was read of it. */
public interface Invariant {

    /** As a sentence that is true while the promise is kept. */
    String name();

    void judge(Snapshot seen, Findings findings);
}
