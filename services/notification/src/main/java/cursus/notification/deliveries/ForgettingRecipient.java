package cursus.notification.deliveries;

import cursus.messaging.Cause;
import cursus.messaging.Decision;
import java.util.Optional;

/**
 * Nothing is known any more of a recipient, by their own wish or because their time is over: what was to be sent is given
 * up, and of what was sent nothing is kept but that it was. May be repeated.
 */
public final class ForgettingRecipient {

    private final Deliveries deliveries;

    public ForgettingRecipient(Deliveries deliveries) {
        this.deliveries = deliveries;
    }

    public void forget(String recipient, Cause cause) {
        deliveries.allOf(recipient).forEach(delivery -> forget(delivery, cause));
    }

    private void forget(Delivery delivery, Cause cause) {
        Cause mine = cause.within(delivery.correlationId());
        deliveries.decide(delivery.delivery(), mine, current -> decide(current, mine));
    }

    static Decision<Delivery, String> decide(Optional<Delivery> current, Cause cause) {
        return current.map(delivery -> delivery.hasEnded()
                        ? Decision.<Delivery, String>accepted(delivery.forgotten(cause))
                        : Decision.<Delivery, String>accepted(delivery.forgotten(cause), failed(delivery)))
                .orElseGet(() -> Decision.rejected("UNKNOWN"));
    }

    private static NotificationFailed failed(Delivery delivery) {
        return new NotificationFailed(
                delivery.delivery(),
                delivery.template().code(),
                delivery.occasion().person(),
                delivery.cause(),
                delivery.occasion().enrolment(),
                Failure.PERMANENT);
    }
}
