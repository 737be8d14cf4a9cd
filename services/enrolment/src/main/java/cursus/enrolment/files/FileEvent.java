package cursus.enrolment.files;

import cursus.enrolment.payers.Payer;
import cursus.messaging.DomainEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.joda.money.Money;

/** What the other services follow of an enrolment: ids and facts, and no personal data. */
public sealed interface FileEvent extends DomainEvent {

    /** The deadline that it sets, if any. */
    default Optional<Instant> deadline() {
        return Optional.empty();
    }

    /** Why the ledger decided so, where it was the ledger and said why. */
    default Optional<LedgerDecision> decision() {
        return Optional.empty();
    }

    record EnrolmentRequested(
            String enrolment,
            String cohort,
            String programme,
            String person,
            long ticket,
            Payer payer,
            Instant requestedAt)
            implements FileEvent {}

    record SeatHeld(String enrolment, String cohort, String person, Instant until, Optional<LedgerDecision> decision)
            implements FileEvent {

        @Override
        public Optional<Instant> deadline() {
            return Optional.of(until);
        }
    }

    record WaitingListJoined(
            String enrolment, String cohort, String person, long ticket, Optional<LedgerDecision> decision)
            implements FileEvent {}

    record SeatOffered(String enrolment, String cohort, String person, Instant until, Optional<LedgerDecision> decision)
            implements FileEvent {

        @Override
        public Optional<Instant> deadline() {
            return Optional.of(until);
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
            Instant confirmedAt)
            implements FileEvent {}

    record EnrolmentCancelled(String enrolment, String cohort, String person, boolean wasConfirmed)
            implements FileEvent {}
}
