package cursus.enrolment.files;

import cursus.enrolment.seats.LedgerEvent.ForEnrolment;
import cursus.enrolment.seats.SeatLedger;
import cursus.enrolment.seats.SeatLedgers;
import cursus.enrolment.seats.SeatRefusal;
import cursus.enrolment.seats.SeatRequest;
import cursus.messaging.Cause;
import cursus.messaging.Change;
import cursus.messaging.Decision;
import java.time.Duration;
import java.util.Optional;

/**
 * Has the ledger decide stored requests, strictly in the order of their tickets. Any thread may do it for any ticket: the
 * ledger's guarded write lets each be decided once.
 */
public final class SeatingRequests {

    /** How long a ticket may stay without a stored request before it is passed over, and an owed step before it is resumed. */
    static final Duration PATIENCE = Duration.ofSeconds(3);

    private final EnrolmentFiles files;
    private final SeatLedgers ledgers;
    private final LearningSeats learning;

    public SeatingRequests(EnrolmentFiles files, SeatLedgers ledgers, LearningSeats learning) {
        this.files = files;
        this.ledgers = ledgers;
        this.learning = learning;
    }

    /**
     * Decides ticket after ticket until this one had its turn, or until one is missing whose request may still come; then
     * the request's own deadline looks again. A request that comes so late that it was passed over is decided now.
     */
    public void seatUpTo(String cohort, long ticket, Cause cause) {
        SeatLedger ledger = opened(ledgers.find(cohort));
        while (ledger.decidedThrough() < ticket) {
            long next = ledger.decidedThrough() + 1;
            Optional<EnrolmentFile> file = files.withTicket(cohort, next);
            if (file.isPresent()) {
                seat(file.get(), cause);
            } else if (files.hasRequestAfter(next, cohort, cause.at().minus(PATIENCE))) {
                goOnWithout(cohort, next, cause);
            } else {
                return;
            }
            ledger = opened(ledgers.find(cohort));
        }
        if (ledger.isMissing(ticket)) {
            files.withTicket(cohort, ticket).ifPresent(late -> seat(late, cause));
        }
    }

    /** Its own request gives this ticket back, and will never come. */
    public void withdraw(String cohort, long ticket, Cause cause) {
        ledgers.<SeatRefusal>decide(
                cohort, cause, ledger -> Decision.accepted(opened(ledger).withdraw(ticket)));
    }

    private void goOnWithout(String cohort, long ticket, Cause cause) {
        ledgers.<SeatRefusal>decide(
                cohort, cause, ledger -> Decision.accepted(opened(ledger).goOnWithout(ticket)));
    }

    private void seat(EnrolmentFile file, Cause cause) {
        Cause own = cause.within(file.correlationId());
        SeatRequest request = new SeatRequest(file.enrolment(), file.ticket(), file.correlationId());
        Decision<SeatLedger, SeatRefusal> decision =
                ledgers.decide(file.cohort(), own, ledger -> opened(ledger).admit(request, own.at()));
        if (decision instanceof Decision.Accepted<SeatLedger, SeatRefusal>(Change<SeatLedger> change)) {
            change.events().forEach(event -> learning.learn((ForEnrolment) event, own));
        }
    }

    private static SeatLedger opened(Optional<SeatLedger> ledger) {
        return ledger.orElseThrow(() -> new IllegalStateException("the cohort has no ledger"));
    }
}
