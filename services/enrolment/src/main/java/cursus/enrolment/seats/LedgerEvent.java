package cursus.enrolment.seats;

import cursus.messaging.DomainEvent;
import java.time.Instant;
import java.util.Optional;

/**
 * The ledger's log, which is for audit and replay. Other services follow the enrolment file's events instead.
 *
 * <p>{@code seats} says how many seats a party has, and is absent where it is one; {@code grounds} are absent in what was
 * written before they were told.
 */
public sealed interface LedgerEvent extends DomainEvent {

    String cohort();

    /** A decision that changes what one enrolment may expect. */
    sealed interface ForEnrolment extends LedgerEvent {
        String enrolment();
    }

    /** Why a ticket is not decided. */
    enum Absence {
        /** Its request took it back. */
        WITHDRAWN,
        /** Its request did not come in time; if it comes after all, it is decided then. */
        MISSING
    }

    record CapacityAccepted(String cohort, int capacity) implements LedgerEvent {}

    record CapacityRefused(String cohort, int capacity, int taken) implements LedgerEvent {}

    record TicketPassedOver(String cohort, long ticket, Absence reason) implements LedgerEvent {}

    record SeatHeld(
            String cohort,
            String enrolment,
            long ticket,
            Instant until,
            Optional<Integer> seats,
            Optional<Grounds> grounds)
            implements ForEnrolment {}

    record WaitingListJoined(
            String cohort, String enrolment, long ticket, Optional<Integer> seats, Optional<Grounds> grounds)
            implements ForEnrolment {}

    record SeatOffered(
            String cohort,
            String enrolment,
            long ticket,
            Instant until,
            Optional<Integer> seats,
            Optional<Grounds> grounds)
            implements ForEnrolment {}

    record HoldExpired(String cohort, String enrolment) implements ForEnrolment {}

    record OfferLapsed(String cohort, String enrolment) implements ForEnrolment {}

    record SeatConfirmed(String cohort, String enrolment, Optional<Integer> seats) implements ForEnrolment {}

    record SeatReleased(String cohort, String enrolment) implements ForEnrolment {}

    record WaitingListLeft(String cohort, String enrolment) implements ForEnrolment {}

    /** As a number of seats is told. */
    static Optional<Integer> unlessOne(int seats) {
        return Optional.of(seats).filter(some -> some != 1);
    }
}
