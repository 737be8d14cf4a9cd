package cursus.gateway.enrolments;

import cursus.gateway.portal.Amount;
import cursus.gateway.portal.Text;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One registrant's file for one cohort, as the enrolment service shows it.
 *
 * @param seats how many were asked for; absent, like what follows of them, where the service does not tell yet
 * @param seatsGiven how many it has: held, offered or confirmed
 * @param receipt the signed proof of when it was asked for; empty in a list, and for what is older than receipts
 * @param registrant whose file it is; told only to an officer who reads somebody else's
 */
public record Enrolment(
        String enrolment,
        String cohort,
        String programme,
        Text title,
        LocalDate startsOn,
        LocalDate endsOn,
        Amount price,
        Optional<Registrant> registrant,
        Payer payer,
        long ticket,
        Optional<Integer> seats,
        Optional<Boolean> takesFewer,
        Optional<Integer> seatsGiven,
        State state,
        Optional<Instant> until,
        Optional<Long> position,
        Instant requestedAt,
        Optional<String> receipt,
        long version,
        List<Step> history,
        Optional<String> correlationId) {

    /** Where the file stands. */
    public enum State {
        REQUESTED,
        HELD,
        WAITING,
        OFFERED,
        CONFIRMED,
        EXPIRED,
        LAPSED,
        CANCELLED;

        /** A seat is kept, until a deadline. */
        public boolean confirmable() {
            return this == HELD || this == OFFERED;
        }

        public boolean cancellable() {
            return this == REQUESTED || this == WAITING || confirmable() || this == CONFIRMED;
        }

        /** Something other than the registrant may move it at any moment. */
        public boolean unsettled() {
            return this == REQUESTED || this == WAITING || confirmable();
        }

        public boolean ended() {
            return this == EXPIRED || this == LAPSED || this == CANCELLED;
        }
    }

    public PartySize party() {
        return new PartySize(seats.orElse(1), seatsGiven, takesFewer.orElse(false));
    }

    /** Read by staff: then the page speaks about the registrant, not to them. */
    public boolean readByStaff() {
        return registrant.isPresent();
    }

    /** Its reader is the one who may confirm it now. */
    public boolean asksReader() {
        return state.confirmable() && !readByStaff();
    }

    /** Who is invoiced. */
    public record Payer(
            String name,
            String siret,
            Optional<String> serviceCode,
            Optional<String> engagementNumber,
            Address address) {}

    /** Where the invoice goes. */
    public record Address(String street, String postalCode, String city) {}

    /** One thing that happened to the file. */
    public record Step(
            Instant at, String event, Optional<String> reason, Optional<Instant> until, Optional<Decision> decision) {}

    /**
     * Why a seat was given, or none.
     *
     * @param entry the decision's number in the log of the cohort's seats
     * @param taken how many of the seats were no longer free
     * @param waiting how many requests waited by then
     * @param asked how many seats were asked for
     */
    public record Decision(
            Optional<Long> entry, String rule, int capacity, int taken, int waiting, Optional<Integer> asked) {

        /** Of one seat nothing is said. */
        public boolean ofParty() {
            return asked.orElse(1) != 1;
        }

        public int free() {
            return capacity - taken;
        }
    }
}
