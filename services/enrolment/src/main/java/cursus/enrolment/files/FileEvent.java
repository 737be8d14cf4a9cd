package cursus.enrolment.files;

import cursus.enrolment.payers.Payer;
import cursus.messaging.DomainEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.joda.money.Money;

/**
 * What the other services follow of an enrolment: ids and facts, and no personal data.
 *
 * <p>{@code seats} says how many seats it is about, and is absent where it is one; {@code asked} how many were asked for,
 * where they were more.
 */
public sealed interface FileEvent extends DomainEvent {

    /** The deadline that it sets, if any. */
    default Optional<Instant> deadline() {
        return Optional.empty();
    }

    /** Why the ledger decided so, where it was the ledger and said why. */
    default Optional<LedgerDecision> decision() {
        return Optional.empty();
    }

    /** How many seats it gives to the enrolment, if it is about that. */
    default Optional<Integer> given() {
        return Optional.empty();
    }

    private static Optional<Integer> orOne(Optional<Integer> seats) {
        return seats.or(() -> Optional.of(1));
    }

    record EnrolmentRequested(
            String enrolment,
            String cohort,
            String programme,
            String person,
            long ticket,
            Payer payer,
            Instant requestedAt,
            Optional<Integer> seats)
            implements FileEvent {}

    record SeatHeld(
            String enrolment,
            String cohort,
            String person,
            Instant until,
            Optional<Integer> seats,
            Optional<LedgerDecision> decision)
            implements FileEvent {

        @Override
        public Optional<Instant> deadline() {
            return Optional.of(until);
        }

        @Override
        public Optional<Integer> given() {
            return orOne(seats);
        }
    }

    record WaitingListJoined(
            String enrolment, String cohort, String person, long ticket, Optional<LedgerDecision> decision)
            implements FileEvent {}

    record SeatOffered(
            String enrolment,
            String cohort,
            String person,
            Instant until,
            Optional<Integer> seats,
            Optional<Integer> asked,
            Optional<LedgerDecision> decision)
            implements FileEvent {

        @Override
        public Optional<Instant> deadline() {
            return Optional.of(until);
        }

        @Override
        public Optional<Integer> given() {
            return orOne(seats);
        }
    }

    record HoldExpired(String enrolment, String cohort, String person) implements FileEvent {}

    record OfferLapsed(String enrolment, String cohort, String person) implements FileEvent {}

    record EnrolmentConfirmed(
            String enrolment,
            String cohort,
            String programme,
            String person,
            Payer payer,
            Money price,
            Map<String, String> title,
            LocalDate startsOn,
            LocalDate endsOn,
            Instant confirmedAt,
            Optional<Integer> seats,
            Optional<Integer> asked)
            implements FileEvent {

        @Override
        public Optional<Integer> given() {
            return orOne(seats);
        }
    }

    record EnrolmentCancelled(String enrolment, String cohort, String person, boolean wasConfirmed)
            implements FileEvent {}
}
