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
import cursus.enrolment.receipts.Receipt;
import cursus.enrolment.seats.LedgerEvent;
import cursus.enrolment.seats.LedgerEvent.ForEnrolment;
import cursus.enrolment.seats.LogHead;
import cursus.enrolment.seats.Party;
import cursus.enrolment.seats.SeatLedger;
import cursus.messaging.Cause;
import cursus.messaging.Change;
import cursus.messaging.Decision;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

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
 * @param head where the ledger's log stood when the ticket was given; absent in what was written before it was kept
 * @param ticketedAt when the ticket was given; all tickets before it had been by then. Absent in what was written before it
 *     was kept
 * @param party who asks together; absent where it is one alone, as in what was written before it was kept
 * @param given how many seats it was given last; absent before that, and where one was given before it was kept
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
        Optional<Owed> owes,
        Optional<LogHead> head,
        Optional<Instant> ticketedAt,
        Optional<Party> party,
        Optional<Integer> given) {

    public EnrolmentFile {
        history = List.copyOf(history);
    }

    static Change<EnrolmentFile> request(EnrolmentRequest request, Terms terms, Ticket ticket, Cause cause) {
        EnrolmentRequested requested = new EnrolmentRequested(
                request.enrolment(),
                terms.cohort(),
                terms.programme(),
                request.person(),
                ticket.number(),
                request.payer(),
                cause.at(),
                LedgerEvent.unlessOne(request.party().seats()));
        EnrolmentFile file = new EnrolmentFile(
                request.enrolment(),
                request.person(),
                terms,
                request.payer(),
                ticket.number(),
                place(terms.cohort(), ticket.number()),
                request.fingerprint(),
                cause.at(),
                Stage.REQUESTED,
                Optional.of(active(terms.cohort(), request.person())),
                Optional.empty(),
                List.of(Step.of(requested, cause)),
                cause.correlationId(),
                Optional.of(Owed.since(Owed.Kind.SEATING, ticket.givenAt())),
                Optional.of(ticket.head()),
                Optional.of(ticket.givenAt()),
                Optional.of(request.party()).filter(some -> !some.equals(Party.ALONE)),
                Optional.empty());
        return Change.to(file, requested);
    }

    /**
     * What the ledger decided, if it still means something to this file.
     *
     * @param entry the decision's number in the ledger's log, where it is known
     */
    Change<EnrolmentFile> learn(ForEnrolment decided, Optional<Long> entry, Cause cause) {
        return switch (decided) {
            case LedgerEvent.SeatHeld held
            when stage == Stage.REQUESTED -> {
                Optional<LedgerDecision> decision = LedgerDecision.of(held.grounds(), entry);
                yield moved(
                        Stage.HELD,
                        new SeatHeld(enrolment, cohort(), person, held.until(), held.seats(), decision),
                        cause);
            }
            case LedgerEvent.WaitingListJoined joined
            when stage == Stage.REQUESTED -> {
                Optional<LedgerDecision> decision = LedgerDecision.of(joined.grounds(), entry);
                yield moved(
                        Stage.WAITING,
                        new WaitingListJoined(enrolment, cohort(), person, joined.ticket(), decision),
                        cause);
            }
            case LedgerEvent.SeatOffered offered
            when stage == Stage.REQUESTED || stage == Stage.WAITING -> {
                Optional<LedgerDecision> decision = LedgerDecision.of(offered.grounds(), entry);
                Optional<Integer> seats = offered.seats();
                yield moved(
                        Stage.OFFERED,
                        new SeatOffered(
                                enrolment, cohort(), person, offered.until(), seats, askedBeyond(seats), decision),
                        cause);
            }
            case LedgerEvent.HoldExpired _
            when stage == Stage.HELD -> moved(Stage.EXPIRED, new HoldExpired(enrolment, cohort(), person), cause);
            case LedgerEvent.OfferLapsed _
            when stage == Stage.OFFERED -> moved(Stage.LAPSED, new OfferLapsed(enrolment, cohort(), person), cause);
            case LedgerEvent.SeatConfirmed confirmed
            when stage.isOpen() && stage != Stage.CONFIRMED ->
                moved(Stage.CONFIRMED, confirmedBy(cause, seatsOf(confirmed)), cause);
            case LedgerEvent.WaitingListJoined joined
            when stage == Stage.CANCELLED && !has("WaitingListJoined") -> {
                Optional<LedgerDecision> decision = LedgerDecision.of(joined.grounds(), entry);
                yield Change.to(joinedTooLate(
                        new WaitingListJoined(enrolment, cohort(), person, joined.ticket(), decision), cause));
            }
            case LedgerEvent.SeatReleased _, LedgerEvent.WaitingListLeft _
            when owes(Owed.Kind.RELEASING) -> Change.to(owing(Optional.empty()));
            default -> Change.to(this);
        };
    }

    /** It ended before it learned that it waits: nobody else hears of it, and it leaves the list again. */
    private EnrolmentFile joinedTooLate(FileEvent joined, Cause cause) {
        return with(
                stage,
                until,
                longerBy(Step.of(joined, cause)),
                Optional.of(Owed.since(Owed.Kind.RELEASING, cause.at())),
                given);
    }

    /** True where it ended while it waited, whether it knew or not, and the ledger may not have heard of it. */
    boolean leavesWaitingListOf(SeatLedger ledger) {
        boolean hadSeat = has("SeatHeld") || has("SeatOffered") || has("EnrolmentConfirmed");
        boolean hadItsTurn =
                ledger.turns().isOver(ticket) && ledger.seatOf(enrolment).isEmpty();
        return owes(Owed.Kind.RELEASING) && !hadSeat && (has("WaitingListJoined") || hadItsTurn);
    }

    boolean owes(Owed.Kind kind) {
        return owes.filter(owed -> owed.kind() == kind).isPresent();
    }

    private boolean has(String event) {
        return history.stream().anyMatch(step -> step.event().equals(event));
    }

    Decision<EnrolmentFile, CancellationRefusal> cancel(Cause cause) {
        if (!stage.isOpen()) {
            return Decision.rejected(CancellationRefusal.ALREADY_ENDED);
        }
        EnrolmentCancelled cancelled = new EnrolmentCancelled(enrolment, cohort(), person, stage == Stage.CONFIRMED);
        Change<EnrolmentFile> change = moved(Stage.CANCELLED, cancelled, cause);
        return Decision.accepted(
                change.state().owing(Optional.of(Owed.since(Owed.Kind.RELEASING, cause.at()))), change.events());
    }

    /** The act of whoever asked, for what follows from it; without a name where that was not kept. */
    Cause requestCause() {
        Step asked = history.getFirst();
        return new Cause(asked.actor().orElse("service:enrolment"), asked.reason(), correlationId, requestedAt);
    }

    EnrolmentFile owing(Optional<Owed> owed) {
        return with(stage, until, history, owed, given);
    }

    public String cohort() {
        return terms.cohort();
    }

    public Party askedFor() {
        return party.orElse(Party.ALONE);
    }

    /** How many seats it has now, held, offered or confirmed. */
    public Optional<Integer> seats() {
        return Optional.of(given.orElse(1)).filter(_ -> stage.hasSeat());
    }

    /** A version that knows of no parties confirms what a file has without saying how many seats that are. */
    private Optional<Integer> seatsOf(LedgerEvent.SeatConfirmed confirmed) {
        return confirmed.seats().or(() -> given).filter(seats -> seats != 1);
    }

    private Optional<Integer> askedBeyond(Optional<Integer> seats) {
        return Optional.of(askedFor().seats()).filter(asked -> asked > seats.orElse(1));
    }

    /** What is vouched for from the first moment on; empty where the log's head was not kept. */
    public Optional<Receipt> receipt() {
        return head.map(stood -> new Receipt(cohort(), enrolment, ticket, requestedAt, stood.entries(), stood.hash()));
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

    /** Whether its ticket was given before this; those of the tickets before it were, too. */
    public boolean isTicketedBefore(Instant instant) {
        return ticketedAt.orElse(requestedAt).isBefore(instant);
    }

    private EnrolmentConfirmed confirmedBy(Cause cause, Optional<Integer> seats) {
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
                cause.at(),
                seats,
                askedBeyond(seats));
    }

    private Change<EnrolmentFile> moved(Stage next, FileEvent event, Cause cause) {
        Step step = Step.of(event, cause);
        Optional<Integer> has = event.given().or(() -> given);
        return Change.to(with(next, step.until(), longerBy(step), Optional.empty(), has), event);
    }

    private List<Step> longerBy(Step step) {
        return Stream.concat(history.stream(), Stream.of(step)).toList();
    }

    private EnrolmentFile with(
            Stage next, Optional<Instant> nextUntil, List<Step> story, Optional<Owed> owed, Optional<Integer> has) {
        return new EnrolmentFile(
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
                story,
                correlationId,
                owed,
                head,
                ticketedAt,
                party,
                has);
    }
}
