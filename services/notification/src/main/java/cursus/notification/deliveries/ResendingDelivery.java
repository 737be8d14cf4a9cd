package cursus.notification.deliveries;

import cursus.messaging.Cause;
import cursus.messaging.Decision;
import cursus.notification.deliveries.ResendAnswer.Reason;
import java.time.Instant;
import java.util.Optional;

/**
 * A training officer has a message sent again that was sent, was given up or came back. It goes to the address that the
 * recipient has by then, says what is known by then, and is another message, for somebody wants it in the mailbox a
 * second time; only a crash repeats the same. The order is written with the delivery, in one guarded update.
 */
public final class ResendingDelivery {

    /** A recipient who got nothing by then needs a telephone call. */
    private static final int MOST = 10;

    private final Deliveries deliveries;
    private final Recipients recipients;
    private final GatheringFacts facts;
    private final Dispatcher dispatcher;
    private final String messageIdDomain;

    public ResendingDelivery(
            Deliveries deliveries,
            Recipients recipients,
            GatheringFacts facts,
            Dispatcher dispatcher,
            String messageIdDomain) {
        this.deliveries = deliveries;
        this.recipients = recipients;
        this.facts = facts;
        this.dispatcher = dispatcher;
        this.messageIdDomain = messageIdDomain;
    }

    /** Safe to repeat: an order is told by its key. */
    public ResendAnswer resend(String id, ResendOrder order, Cause cause) {
        Optional<Delivery> known = deliveries.find(id);
        if (known.isEmpty()) {
            return new ResendAnswer.Refused(Reason.UNKNOWN_DELIVERY);
        }
        Cause mine = cause.within(known.get().correlationId());
        Optional<Reason> asThingsAre = asThingsAre(known.get(), mine.at());
        Decision<Delivery, Reason> decision =
                deliveries.decide(id, mine, current -> decide(current.orElseThrow(), order, asThingsAre, mine));
        return switch (decision) {
            case Decision.Accepted<Delivery, Reason>(var change) -> carriedOut(change.state(), order);
            case Decision.Rejected<Delivery, Reason>(Reason reason) -> new ResendAnswer.Refused(reason);
        };
    }

    /** Why this one would not be sent again now, if it wouldn't. */
    public Optional<Reason> refusal(Delivery delivery, Instant now) {
        return refusal(delivery, asThingsAre(delivery, now));
    }

    /** What does not hang on the delivery's own state, and so is read before its rule is asked. */
    private Optional<Reason> asThingsAre(Delivery delivery, Instant now) {
        if (recipients.of(delivery).isEmpty()) {
            return Optional.of(Reason.RECIPIENT_UNKNOWN);
        }
        boolean outdated = delivery.outdatedAt(now) || facts.of(delivery, now) instanceof Gathered.NothingToTell;
        return outdated ? Optional.of(Reason.OUTDATED) : Optional.empty();
    }

    private Decision<Delivery, Reason> decide(
            Delivery delivery, ResendOrder order, Optional<Reason> asThingsAre, Cause cause) {
        Optional<Resend> before = withKey(delivery, order.key());
        if (before.isPresent()) {
            boolean same = before.get().fingerprint().equals(order.fingerprint());
            return same ? Decision.accepted(delivery) : Decision.rejected(Reason.KEY_REUSED);
        }
        return refusal(delivery, asThingsAre)
                .<Decision<Delivery, Reason>>map(Decision::rejected)
                .orElseGet(() -> ordered(delivery, order, cause));
    }

    private static Optional<Reason> refusal(Delivery delivery, Optional<Reason> asThingsAre) {
        if (!delivery.state().ended()) {
            return Optional.of(Reason.STILL_OPEN);
        }
        if (delivery.state() == DeliveryState.SUPERSEDED) {
            return Optional.of(Reason.OUTDATED);
        }
        return asThingsAre.or(() -> delivery.round() >= MOST ? Optional.of(Reason.TOO_OFTEN) : Optional.empty());
    }

    private static Decision<Delivery, Reason> ordered(Delivery delivery, ResendOrder order, Cause cause) {
        int number = delivery.round() + 1;
        Resend resend = new Resend(number, cause.actor(), order.words(), order.key(), order.fingerprint());
        return Decision.accepted(
                delivery.resent(resend, cause),
                new NotificationResendOrdered(
                        delivery.delivery(),
                        delivery.template().code(),
                        delivery.occasion().person(),
                        delivery.cause(),
                        delivery.occasion().enrolment(),
                        number));
    }

    private ResendAnswer carriedOut(Delivery delivery, ResendOrder order) {
        dispatcher.soon(delivery);
        Step step = delivery.steps().stream()
                .filter(each ->
                        each.resend().filter(by -> by.key().equals(order.key())).isPresent())
                .findFirst()
                .orElseThrow();
        int number = step.resend().orElseThrow().number();
        return new ResendAnswer.Ordered(
                delivery.delivery(), number, delivery.messageId(number, messageIdDomain), step.at());
    }

    private static Optional<Resend> withKey(Delivery delivery, String key) {
        return delivery.resends().stream()
                .filter(each -> each.key().equals(key))
                .findFirst();
    }
}
