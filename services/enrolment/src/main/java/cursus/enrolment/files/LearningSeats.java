package cursus.enrolment.files;

import cursus.enrolment.seats.LedgerEvent.ForEnrolment;
import cursus.enrolment.seats.LedgerEvent.SeatConfirmed;
import cursus.enrolment.seats.LedgerEvent.SeatHeld;
import cursus.enrolment.seats.LedgerEvent.SeatOffered;
import cursus.messaging.Cause;
import cursus.messaging.Decision;
import java.time.Instant;
import java.util.Optional;

/**
 * Tells a file what the ledger decided about it: at once, in process, and again by the ledger's event in case the process
 * died in between. Then sees to what follows: a seat that is free goes to whoever waits first, and a seat that was given
 * to somebody who has left meanwhile is given back.
 */
public final class LearningSeats {

    private final EnrolmentFiles files;
    private final OfferingSeats offering;
    private final ReleasingSeat releasing;

    public LearningSeats(EnrolmentFiles files, OfferingSeats offering, ReleasingSeat releasing) {
        this.files = files;
        this.offering = offering;
        this.releasing = releasing;
    }

    /** At once, in process. */
    public void learn(ForEnrolment decided, Cause cause) {
        learnLate(decided, cause, cause.at());
    }

    /**
     * From the ledger's log: the file tells the moment of the decision, but what follows happens now, so that nobody's offer
     * is shorter.
     *
     * <p>Free seats are offered after a seat was given, too: while its file had not learned of it, that file stood before
     * those who wait, and no seat could pass it.
     *
     * @param cause of the ledger's decision, with its moment
     */
    public void learnLate(ForEnrolment decided, Cause cause, Instant now) {
        Cause following = cause.when(now);
        take(decided, cause, following);
        if (!(decided instanceof SeatConfirmed)) {
            offerFreeSeats(decided.cohort(), following);
        }
    }

    /** Offers what is free to those who wait, and tells them. */
    public void offerFreeSeats(String cohort, Cause cause) {
        Optional<ForEnrolment> offered = offering.offerNext(cohort, cause);
        while (offered.isPresent()) {
            take(offered.get(), cause, cause);
            offered = offering.offerNext(cohort, cause);
        }
    }

    private void take(ForEnrolment decided, Cause cause, Cause following) {
        Optional<EnrolmentFile> file = tell(decided, cause);
        boolean gaveSeat = decided instanceof SeatHeld || decided instanceof SeatOffered;
        if (gaveSeat) {
            file.filter(left -> !left.stage().isOpen()).ifPresent(left -> releasing.release(left, following));
        }
    }

    private Optional<EnrolmentFile> tell(ForEnrolment decided, Cause cause) {
        if (files.find(decided.enrolment()).isEmpty()) {
            return Optional.empty();
        }
        Decision<EnrolmentFile, Void> decision = files.decide(
                decided.enrolment(),
                cause,
                file -> Decision.of(file.orElseThrow().learn(decided, cause)));
        return Optional.of(decision.stateOr(_ -> {
            throw new IllegalStateException("learning is never refused");
        }));
    }
}
