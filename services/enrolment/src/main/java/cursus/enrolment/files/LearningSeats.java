package cursus.enrolment.files;

import cursus.enrolment.seats.KeepingLog;
import cursus.enrolment.seats.LedgerEvent.ForEnrolment;
import cursus.enrolment.seats.LedgerEvent.SeatHeld;
import cursus.enrolment.seats.LedgerEvent.SeatOffered;
import cursus.enrolment.seats.LedgerEvent.WaitingListJoined;
import cursus.enrolment.seats.LogEntry;
import cursus.enrolment.seats.SeatLedger;
import cursus.messaging.Cause;
import cursus.messaging.Change;
import cursus.messaging.Decision;
import cursus.messaging.DomainEvent;
import cursus.messaging.Ruling;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Tells files what the ledger decided about them, and whoever looks decisions up: at once, in process, and again by the
 * ledger's log in case the process died in between. A seat that was given to somebody who has left meanwhile is given back.
 */
public final class LearningSeats {

    private final EnrolmentFiles files;
    private final ReleasingSeat releasing;
    private final KeepingLog log;
    private final ToldLately told = new ToldLately();

    public LearningSeats(EnrolmentFiles files, ReleasingSeat releasing, KeepingLog log) {
        this.files = files;
        this.releasing = releasing;
        this.log = log;
    }

    /**
     * A decision of the ledger.
     *
     * @param entry its number in the ledger's log; empty where only its outcome is known
     * @param cause of the decision, with its moment
     */
    public record Learned(ForEnrolment decided, Optional<Long> entry, Cause cause) {

        /** What a change of the ledger decided about enrolments, each with its number in the log. */
        static List<Learned> allOf(Change<SeatLedger> change, Function<ForEnrolment, Cause> causeOf) {
            List<Learned> learned = new ArrayList<>();
            long entry = change.state().log().entries() - change.events().size();
            for (DomainEvent event : change.events()) {
                entry++;
                if (event instanceof ForEnrolment decided) {
                    learned.add(new Learned(decided, Optional.of(entry), causeOf.apply(decided)));
                }
            }
            return learned;
        }

        /** Whether the ledger gave something to somebody who had left. */
        private boolean isInVainFor(EnrolmentFile file) {
            boolean gaveSeat = decided instanceof SeatHeld || decided instanceof SeatOffered;
            boolean gavePlace = decided instanceof WaitingListJoined && file.owes(Owed.Kind.RELEASING);
            return !file.stage().isOpen() && (gaveSeat || gavePlace);
        }
    }

    private enum Unknown {
        ENROLMENT
    }

    /**
     * Tells the files together what was just decided. What can't be kept for looking up is not worth failing for: the
     * ledger's log brings it again.
     *
     * @param decisions about different enrolments
     * @param following the cause of what follows from them, which happens now
     */
    public void learnEach(List<Learned> decisions, Cause following) {
        tellFiles(decisions, following);
        try {
            keep(decisions);
        } catch (RuntimeException passing) {
            return;
        }
        decisions.forEach(told::add);
    }

    /** Tells a file, and whoever looks it up, what the ledger's log says; fails where either could not be told. */
    public void learn(Learned learned, Cause following) {
        tellFiles(List.of(learned), following);
        keep(List.of(learned));
    }

    /** The same, unless this process has just told it. */
    public void learnOnce(Learned learned, Cause following) {
        if (!told.remove(learned)) {
            learn(learned, following);
        }
    }

    private void tellFiles(List<Learned> decisions, Cause following) {
        List<Decision<EnrolmentFile, Unknown>> known =
                files.decideEach(decisions.stream().map(LearningSeats::ruling).toList());
        List<EnrolmentFile> gone = new ArrayList<>();
        for (int i = 0; i < decisions.size(); i++) {
            if (known.get(i) instanceof Decision.Accepted<EnrolmentFile, Unknown>(Change<EnrolmentFile> change)
                    && decisions.get(i).isInVainFor(change.state())) {
                gone.add(change.state());
            }
        }
        gone.forEach(file -> releasing.release(file, following));
    }

    private void keep(List<Learned> decisions) {
        Map<LogEntry, Cause> entries = new LinkedHashMap<>();
        decisions.forEach(learned -> learned.entry()
                .ifPresent(
                        entry -> entries.put(LogEntry.of(learned.decided(), entry, learned.cause()), learned.cause())));
        if (!entries.isEmpty()) {
            log.keepEach(entries);
        }
    }

    /** A file that is not there has nothing to learn: a store that was restored from an old copy. */
    private static Ruling<EnrolmentFile, Unknown> ruling(Learned learned) {
        return new Ruling<>(
                learned.decided().enrolment(),
                learned.cause(),
                file -> file.map(known -> Decision.<EnrolmentFile, Unknown>of(
                                known.learn(learned.decided(), learned.entry(), learned.cause())))
                        .orElseGet(() -> Decision.rejected(Unknown.ENROLMENT)));
    }
}
