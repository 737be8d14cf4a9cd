package cursus.enrolment.files;

import cursus.enrolment.files.FileEvent.EnrolmentCancelled;
import cursus.enrolment.files.FileEvent.EnrolmentConfirmed;
import cursus.enrolment.files.FileEvent.EnrolmentRequested;
import cursus.enrolment.files.FileEvent.HoldExpired;
import cursus.enrolment.files.FileEvent.OfferLapsed;
import cursus.enrolment.files.FileEvent.SeatHeld;
import cursus.enrolment.files.FileEvent.SeatOffered;
import cursus.enrolment.files.FileEvent.WaitingListJoined;
import cursus.enrolment.payers.Payer;
import cursus.enrolment.seats.LedgerEvent;
import cursus.enrolment.seats.LedgerEvent.ForEnrolment;
import cursus.messaging.Cause;
import cursus.messaging.Change;
import cursus.messaging.Decision;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One person's enrolment for one cohort, from the request on: the process manager that takes it from step to step. About
 * seats it decides nothing; it learns what the ledger decided.
 *
 * <p>Each of the ledger's decisions comes at most once for one enrolment, and moves the file only from stages that come
 * before it. So a decision that is learned twice, or after a later one, changes nothing.
 *
 * @param place cohort and ticket as one value, unique
 * @param fingerprint of the request's body, to tell a repeated request from another one under the same key
 * @param active cohort and person as one value, unique while the file is open: nobody enrols twice
 * @param until when the hold or the offer ends
 * @param correlationId of the request
 * @param owes what is still to be done with the ledger, and when to look again if it is not
 */
public record EnrolmentFile(
        String enrolment,
        String person,
        Terms terms,
        Payer payer,
        long ticket,
        String place,
        String fingerprint,
        Instant requestedAt,
        Stage stage,
        Optional<String> active,
        Optional<Instant> until,
        List<Step> history,
        String correlationId,
        Optional<Owed> owes) {

    public EnrolmentFile {
        history = List.copyOf(history);
    }

    /** What a crash must not forget: the file's own write came first, the ledger's is still to follow. */
    public record Owed(Kind kind, Instant lookAgainAt) {

        public enum Kind {
            SEATING,
            RELEASING
        }
    }

    static Change<EnrolmentFile> request(EnrolmentRequest request, Terms terms, long ticket, Cause cause) {
        EnrolmentRequested requested = new EnrolmentRequested(
                request.enrolment(),
                terms.cohort(),
                terms.programme(),
                request.person(),
                ticket,
                request.payer(),
                cause.at());
        EnrolmentFile file = new EnrolmentFile(
                request.enrolment(),
                request.person(),
                terms,
                request.payer(),
                ticket,
                place(terms.cohort(), ticket),
                request.fingerprint(),
                cause.at(),
                Stage.REQUESTED,
                Optional.of(active(terms.cohort(), request.person())),
                Optional.empty(),
                List.of(Step.of(requested, cause, Optional.empty())),
                cause.correlationId(),
                Optional.of(owed(Owed.Kind.SEATING, cause)));
        return Change.to(file, requested);
    }

    /** What the ledger decided, if it still means something to this file. */
    Change<EnrolmentFile> learn(ForEnrolment decided, Cause cause) {
        return switch (decided) {
            case LedgerEvent.SeatHeld held
            when stage == Stage.REQUESTED ->
                moved(
                        Stage.HELD,
                        Optional.of(held.until()),
                        new SeatHeld(enrolment, cohort(), person, held.until()),
                        cause);
            case LedgerEvent.WaitingListJoined joined
            when stage == Stage.REQUESTED ->
                moved(
                        Stage.WAITING,
                        Optional.empty(),
                        new WaitingListJoined(enrolment, cohort(), person, joined.ticket()),
                        cause);
            case LedgerEvent.SeatOffered offered
            when stage == Stage.REQUESTED || stage == Stage.WAITING ->
                moved(
                        Stage.OFFERED,
                        Optional.of(offered.until()),
                        new SeatOffered(enrolment, cohort(), person, offered.until()),
                        cause);
            case LedgerEvent.HoldExpired _
            when stage == Stage.HELD ->
                moved(Stage.EXPIRED, Optional.empty(), new HoldExpired(enrolment, cohort(), person), cause);
            case LedgerEvent.OfferLapsed _
            when stage == Stage.OFFERED ->
                moved(Stage.LAPSED, Optional.empty(), new OfferLapsed(enrolment, cohort(), person), cause);
            case LedgerEvent.SeatConfirmed _
            when stage.isOpen() && stage != Stage.CONFIRMED ->
                moved(Stage.CONFIRMED, Optional.empty(), confirmedBy(cause), cause);
            default -> Change.to(this);
        };
    }

    Decision<EnrolmentFile, CancellationRefusal> cancel(Cause cause) {
        if (!stage.isOpen()) {
            return Decision.rejected(CancellationRefusal.ALREADY_ENDED);
        }
        EnrolmentCancelled cancelled = new EnrolmentCancelled(enrolment, cohort(), person, stage == Stage.CONFIRMED);
        Change<EnrolmentFile> change = moved(Stage.CANCELLED, Optional.empty(), cancelled, cause);
        return Decision.accepted(change.state().owing(Optional.of(owed(Owed.Kind.RELEASING, cause))), change.events());
    }

    EnrolmentFile owing(Optional<Owed> owed) {
        return new EnrolmentFile(
                enrolment,
                person,
                terms,
                payer,
                ticket,
                place,
                fingerprint,
                requestedAt,
                stage,
                active,
                until,
                history,
                correlationId,
                owed);
    }

    public String cohort() {
        return terms.cohort();
    }

    public Optional<Instant> dueAt() {
        return owes.map(Owed::lookAgainAt);
    }

    public static String place(String cohort, long ticket) {
        return cohort + "/" + ticket;
    }

    public static String active(String cohort, String person) {
        return cohort + "/" + person;
    }

    static Owed owed(Owed.Kind kind, Cause cause) {
        return new Owed(kind, cause.at().plus(SeatingRequests.PATIENCE));
    }

    private EnrolmentConfirmed confirmedBy(Cause cause) {
        return new EnrolmentConfirmed(
                enrolment,
                cohort(),
                terms.programme(),
                person,
                payer,
                terms.price(),
                terms.title(),
                terms.startsOn(),
                terms.endsOn(),
                cause.at());
    }

    private Change<EnrolmentFile> moved(Stage next, Optional<Instant> nextUntil, FileEvent event, Cause cause) {
        List<Step> longer = new ArrayList<>(history);
        longer.add(Step.of(event, cause, nextUntil));
        EnrolmentFile file = new EnrolmentFile(
                enrolment,
                person,
                terms,
                payer,
                ticket,
                place,
                fingerprint,
                requestedAt,
                next,
                next.isOpen() ? active : Optional.empty(),
                nextUntil,
                longer,
                correlationId,
                Optional.empty());
        return Change.to(file, event);
    }
}
