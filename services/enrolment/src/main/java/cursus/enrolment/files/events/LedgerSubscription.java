package cursus.enrolment.files.events;

import cursus.enrolment.files.DecidingSeats;
import cursus.enrolment.files.LearningSeats;
import cursus.enrolment.files.LearningSeats.Learned;
import cursus.enrolment.seats.KeepingLog;
import cursus.enrolment.seats.KeepingLog.PassedOver;
import cursus.enrolment.seats.LedgerEvent.CapacityAccepted;
import cursus.enrolment.seats.LedgerEvent.CapacityRefused;
import cursus.enrolment.seats.LedgerEvent.ForEnrolment;
import cursus.enrolment.seats.LedgerEvent.HoldExpired;
import cursus.enrolment.seats.LedgerEvent.OfferLapsed;
import cursus.enrolment.seats.LedgerEvent.SeatConfirmed;
import cursus.enrolment.seats.LedgerEvent.SeatHeld;
import cursus.enrolment.seats.LedgerEvent.SeatOffered;
import cursus.enrolment.seats.LedgerEvent.SeatReleased;
import cursus.enrolment.seats.LedgerEvent.WaitingListJoined;
import cursus.enrolment.seats.LedgerEvent.WaitingListLeft;
import cursus.messaging.Cause;
import cursus.messaging.Received;
import cursus.messaging.inbox.Subscriptions;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

/**
 * The ledger's own log, read back: what a crash between ledger and file kept a file from learning in process, and each
 * entry for whoever looks it up. The file's stage, and the entry's number, make a repetition harmless, so no mark is kept.
 */
@Configuration(proxyBeanMethods = false)
class LedgerSubscription {

    @Bean
    Consumer<Message<byte[]>> seats(
            Subscriptions subscriptions, LearningSeats learning, DecidingSeats deciding, KeepingLog log) {
        Consumer<Received<? extends ForEnrolment>> learn = received -> learning.learnOnce(
                new Learned(received.event(), Optional.of(received.envelope().sequence()), original(received)),
                received.cause());
        return subscriptions
                .to("cursus.enrolment.seats")
                .on("CapacityAccepted", CapacityAccepted.class, received -> {
                    deciding.decide(received.event().cohort(), received.cause());
                    log.keep(received);
                })
                .on("CapacityRefused", CapacityRefused.class, log::keep)
                .on("TicketPassedOver", PassedOver.class, log::keepPassedOver)
                .on("SeatHeld", SeatHeld.class, learn::accept)
                .on("WaitingListJoined", WaitingListJoined.class, learn::accept)
                .on("SeatOffered", SeatOffered.class, learn::accept)
                .on("HoldExpired", HoldExpired.class, learn::accept)
                .on("OfferLapsed", OfferLapsed.class, learn::accept)
                .on("SeatConfirmed", SeatConfirmed.class, learn::accept)
                .on("SeatReleased", SeatReleased.class, learn::accept)
                .on("WaitingListLeft", WaitingListLeft.class, learn::accept);
    }

    /** Whoever caused the ledger's decision, then, caused what the file makes of it, however late the file learns. */
    private static Cause original(Received<?> received) {
        return new Cause(
                received.envelope().actor(),
                received.envelope().reason(),
                received.envelope().correlationId(),
                received.envelope().time());
    }
}
