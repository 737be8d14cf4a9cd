package cursus.enrolment.seats;

import cursus.enrolment.seats.LedgerEvent.CapacityAccepted;
import cursus.enrolment.seats.LedgerEvent.CapacityRefused;
import cursus.enrolment.seats.LedgerEvent.HoldExpired;
import cursus.enrolment.seats.LedgerEvent.OfferLapsed;
import cursus.enrolment.seats.LedgerEvent.SeatConfirmed;
import cursus.enrolment.seats.LedgerEvent.SeatHeld;
import cursus.enrolment.seats.LedgerEvent.SeatOffered;
import cursus.enrolment.seats.LedgerEvent.SeatReleased;
import cursus.enrolment.seats.LedgerEvent.TicketPassedOver;
import cursus.enrolment.seats.LedgerEvent.WaitingListJoined;
import cursus.enrolment.seats.LedgerEvent.WaitingListLeft;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An entry of the ledger's log as the text that is hashed: its name and its facts, in this order, with tabs between. It
 * never changes, for every receipt rests on it; a fact that is added later goes to the end, and only where it is present.
 */
final class LogLine {

    private LogLine() {}

    static String of(LedgerEvent entry) {
        return switch (entry) {
            case CapacityAccepted(String cohort, int capacity) -> line("CapacityAccepted", cohort, capacity);
            case CapacityRefused(String cohort, int capacity, int taken) ->
                line("CapacityRefused", cohort, capacity, taken);
            case TicketPassedOver(String cohort, long ticket, LedgerEvent.Absence reason) ->
                line("TicketPassedOver", cohort, ticket, reason);
            case SeatHeld(
                    String cohort,
                    String enrolment,
                    long ticket,
                    Instant until,
                    Optional<Integer> seats,
                    Optional<Grounds> grounds) ->
                line("SeatHeld", cohort, enrolment, ticket, until.toEpochMilli(), seats, text(grounds));
            case WaitingListJoined(
                    String cohort,
                    String enrolment,
                    long ticket,
                    Optional<Integer> seats,
                    Optional<Grounds> grounds) ->
                line("WaitingListJoined", cohort, enrolment, ticket, seats, text(grounds));
            case SeatOffered(
                    String cohort,
                    String enrolment,
                    long ticket,
                    Instant until,
                    Optional<Integer> seats,
                    Optional<Grounds> grounds) ->
                line("SeatOffered", cohort, enrolment, ticket, until.toEpochMilli(), seats, text(grounds));
            case HoldExpired(String cohort, String enrolment) -> line("HoldExpired", cohort, enrolment);
            case OfferLapsed(String cohort, String enrolment) -> line("OfferLapsed", cohort, enrolment);
            case SeatConfirmed(String cohort, String enrolment, Optional<Integer> seats) ->
                line("SeatConfirmed", cohort, enrolment, seats);
            case SeatReleased(String cohort, String enrolment) -> line("SeatReleased", cohort, enrolment);
            case WaitingListLeft(String cohort, String enrolment) -> line("WaitingListLeft", cohort, enrolment);
        };
    }

    private static Optional<String> text(Optional<Grounds> grounds) {
        return grounds.map(why -> line(why.rule(), why.capacity(), why.taken(), why.waiting(), why.asked()));
    }

    private static String line(Object... facts) {
        return Stream.of(facts)
                .flatMap(fact -> fact instanceof Optional<?> maybe ? maybe.stream() : Stream.of(fact))
                .map(String::valueOf)
                .collect(Collectors.joining("\t"));
    }
}
