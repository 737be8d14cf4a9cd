package cursus.enrolment.files;

import cursus.enrolment.files.LearningSeats.Learned;
import java.util.LinkedHashSet;

/**
 * Which decisions this process has told files lately. The ledger’s log brings each of them again, a moment later, and a file
 * that is known to know need not be read. Safe for use by many threads.
 */
final class ToldLately {

    /** So many come back before the first of them is forgotten; each takes about a hundred bytes. */
    private static final int AT_MOST = 20_000;

    private final LinkedHashSet<Told> told = new LinkedHashSet<>();

    private record Told(String enrolment, long entry) {}

    synchronized void add(Learned learned) {
        learned.entry().ifPresent(entry -> told.add(new Told(learned.decided().enrolment(), entry)));
        if (told.size() > AT_MOST) {
            told.removeFirst();
        }
    }

    /** True at most once: the log brings nothing twice that was acknowledged. */
    synchronized boolean remove(Learned learned) {
        return learned.entry()
                .filter(entry -> told.remove(new Told(learned.decided().enrolment(), entry)))
                .isPresent();
    }
}
