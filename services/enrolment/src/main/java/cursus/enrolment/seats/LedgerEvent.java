package cursus.enrolment.seats;

import cursus.messaging.DomainEvent;
import java.time.Instant;

/** The ledger's log, which is for audit and replay. Other services follow the enrolment file's events instead. */
public sealed interface LedgerEvent extends DomainEvent {

    String cohort();

    /** A decision that changes what one enrolment may expect. */
    sealed interface ForEnrolment extends LedgerEvent {
        String enrolment();
    }

    record CapacityAccepted(String cohort, int capacity) implements LedgerEvent {}

    record CapacityRefused(String cohort, int capacity, int taken) implements LedgerEvent {}

    record SeatHeld(String cohort, String enrolment, long ticket, Instant until) implements ForEnrolment {}

    record WaitingListJoined(String cohort, String enrolment, long ticket) implements ForEnrolment {}

    record SeatOffered(String cohort, String enrolment, long ticket, Instant until) implements ForEnrolment {}

    record HoldExpired(String cohort, String enrolment) implements ForEnrolment {}

    record OfferLapsed(String cohort, String enrolment) implements ForEnrolment {}

    record SeatConfirmed(String cohort, String enrolment) implements ForEnrolment {}

    record SeatReleased(String cohort, String enrolment) implements ForEnrolment {}

    record WaitingListLeft(String cohort, String enrolment) implements ForEnrolment {}
}
