package cursus.enrolment.seats;

import cursus.enrolment.seats.LedgerEvent.CapacityAccepted;
import cursus.enrolment.seats.LedgerEvent.CapacityRefused;
import cursus.enrolment.seats.LedgerEvent.ForEnrolment;
import cursus.enrolment.seats.LedgerEvent.SeatConfirmed;
import cursus.enrolment.seats.LedgerEvent.SeatHeld;
import cursus.enrolment.seats.LedgerEvent.SeatOffered;
import cursus.enrolment.seats.LedgerEvent.TicketPassedOver;
import cursus.enrolment.seats.LedgerEvent.WaitingListJoined;
import cursus.messaging.Cause;
import cursus.messaging.Envelope;
import java.time.Instant;
import java.util.Optional;

/**
 * A decision as a ledger's log tells it, kept where it can be looked up. It names people by ids alone.
 *
 * @param entry its number in the log, from 1
 * @param at when it was decided
 * @param what the name of its event
 * @param actor see {@link cursus.messaging.Cause#actor()}
 * @param reason see {@link cursus.messaging.Cause#reason()}
 */
public record LogEntry(
        String cohort,
        long entry,
        Instant at,
        String what,
        Facts facts,
        String actor,
        String reason,
        String correlationId) {

    /**
     * What was decided, as far as a decision of its kind has it.
     *
     * @param seats how many were given, or asked for where none was
     * @param capacity how many seats there are from now on, or were proposed and refused
     * @param taken how many seats stood against a proposed capacity
     * @param absence why a ticket was passed over
     */
    public record Facts(
            Optional<String> enrolment,
            Optional<Long> ticket,
            Optional<Instant> until,
            Optional<Integer> seats,
            Optional<Grounds> grounds,
            Optional<Integer> capacity,
            Optional<Integer> taken,
            Optional<String> absence) {

        static Facts of(LedgerEvent told) {
            return switch (told) {
                case SeatHeld held ->
                    asked(held.enrolment(), held.ticket(), held.seats(), held.grounds())
                            .until(held.until());
                case WaitingListJoined joined ->
                    asked(joined.enrolment(), joined.ticket(), joined.seats(), joined.grounds());
                case SeatOffered offered ->
                    asked(offered.enrolment(), offered.ticket(), offered.seats(), offered.grounds())
                            .until(offered.until());
                case SeatConfirmed confirmed ->
                    about(Optional.of(confirmed.enrolment()), Optional.empty())
                            .of(confirmed.seats().orElse(1));
                case ForEnrolment other -> about(Optional.of(other.enrolment()), Optional.empty());
                case TicketPassedOver passed ->
                    passedOver(passed.ticket(), passed.reason().name());
                case CapacityAccepted accepted -> capacity(accepted.capacity(), Optional.empty());
                case CapacityRefused refused -> capacity(refused.capacity(), Optional.of(refused.taken()));
            };
        }

        static Facts passedOver(long ticket, String why) {
            return about(Optional.empty(), Optional.of(ticket)).because(why);
        }

        private static Facts asked(String enrolment, long ticket, Optional<Integer> seats, Optional<Grounds> grounds) {
            return new Facts(
                    Optional.of(enrolment),
                    Optional.of(ticket),
                    Optional.empty(),
                    seats.or(() -> Optional.of(1)),
                    grounds,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());
        }

        private static Facts about(Optional<String> enrolment, Optional<Long> ticket) {
            return new Facts(
                    enrolment,
                    ticket,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());
        }

        private static Facts capacity(int capacity, Optional<Integer> taken) {
            return new Facts(
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of(capacity),
                    taken,
                    Optional.empty());
        }

        private Facts of(int number) {
            return new Facts(enrolment, ticket, until, Optional.of(number), grounds, capacity, taken, absence);
        }

        private Facts because(String why) {
            return new Facts(enrolment, ticket, until, seats, grounds, capacity, taken, Optional.of(why));
        }

        private Facts until(Instant end) {
            return new Facts(enrolment, ticket, Optional.of(end), seats, grounds, capacity, taken, absence);
        }
    }

    /** As this process has just decided it, which is how the log will tell it. */
    public static LogEntry of(ForEnrolment decided, long entry, Cause cause) {
        return new LogEntry(
                decided.cohort(),
                entry,
                cause.at(),
                decided.getClass().getSimpleName(),
                Facts.of(decided),
                cause.actor(),
                cause.reason(),
                cause.correlationId());
    }

    static LogEntry of(String cohort, Facts facts, Envelope envelope) {
        return new LogEntry(
                cohort,
                envelope.sequence(),
                envelope.time(),
                envelope.name(),
                facts,
                envelope.actor(),
                envelope.reason(),
                envelope.correlationId());
    }

    String id() {
        return cohort + "/" + entry;
    }
}
