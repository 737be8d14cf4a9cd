package cursus.enrolment.files;

import static java.util.stream.Collectors.toMap;

import cursus.enrolment.seats.LedgerEvent;
import cursus.enrolment.seats.LedgerEvent.HoldExpired;
import cursus.enrolment.seats.LedgerEvent.OfferLapsed;
import cursus.enrolment.seats.LedgerEvent.SeatHeld;
import cursus.enrolment.seats.LedgerEvent.WaitingListJoined;
import cursus.enrolment.seats.Seat;
import cursus.enrolment.seats.SeatLedger;
import cursus.messaging.Cause;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * In whose story each decision of a round belongs: what a request led to, in its own; the end of a hold, in the holder's; an
 * offer, in that of whoever freed a seat.
 */
final class Causes {

    private final Cause round;
    private final SeatLedger before;
    private final Map<String, EnrolmentFile> files;
    private final Cause ofOffers;

    Causes(Cause round, SeatLedger before, List<EnrolmentFile> files) {
        this.round = round;
        this.before = before;
        this.files = files.stream().collect(toMap(EnrolmentFile::enrolment, Function.identity(), (same, _) -> same));
        this.ofOffers = before.over(round.at()).stream()
                .findFirst()
                .map(seat -> ofSeat(seat.enrolment()))
                .orElse(round);
    }

    Cause of(LedgerEvent event) {
        return switch (event) {
            case SeatHeld held -> ofRequest(held.enrolment());
            case WaitingListJoined joined -> ofRequest(joined.enrolment());
            case HoldExpired expired -> ofSeat(expired.enrolment());
            case OfferLapsed lapsed -> ofSeat(lapsed.enrolment());
            case LedgerEvent.SeatOffered _ -> ofOffers;
            case LedgerEvent.CapacityAccepted _,
                    LedgerEvent.CapacityRefused _,
                    LedgerEvent.TicketPassedOver _,
                    LedgerEvent.SeatConfirmed _,
                    LedgerEvent.SeatReleased _,
                    LedgerEvent.WaitingListLeft _ -> round;
        };
    }

    private Cause ofRequest(String enrolment) {
        EnrolmentFile file = files.get(enrolment);
        return file == null ? round : file.requestCause().when(round.at());
    }

    private Cause ofSeat(String enrolment) {
        Cause over = round.because("TIME_OVER");
        return before.seatOf(enrolment)
                .map(Seat::correlationId)
                .map(over::within)
                .orElse(over);
    }
}
