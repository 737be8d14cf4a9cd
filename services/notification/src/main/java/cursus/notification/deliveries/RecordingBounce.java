package cursus.notification.deliveries;

import cursus.messaging.Cause;
import cursus.messaging.Decision;
import java.util.Optional;

/** Notes that a message came back. The same report, or another about the same message, changes nothing. */
public final class RecordingBounce {

    private final Deliveries deliveries;
    private final String messageIdDomain;

    public RecordingBounce(Deliveries deliveries, String messageIdDomain) {
        this.deliveries = deliveries;
        this.messageIdDomain = messageIdDomain;
    }

    /** What became of a report. */
    public enum Result {
        /** It is written now. */
        RECORDED,
        /** It was known, or the message has been sent again since, or was never sent at all. */
        CHANGED_NOTHING,
        /** There is no such delivery. */
        UNKNOWN
    }

    /** Safe to repeat. */
    public Result record(Bounce bounce, Cause cause) {
        String id = bounce.message().delivery();
        return deliveries
                .find(id)
                .map(delivery -> recorded(bounce, cause.within(delivery.correlationId())))
                .orElse(Result.UNKNOWN);
    }

    private Result recorded(Bounce bounce, Cause cause) {
        return deliveries.decide(bounce.message().delivery(), cause, current -> decide(current, bounce, cause))
                        instanceof Decision.Accepted<?, ?>
                ? Result.RECORDED
                : Result.CHANGED_NOTHING;
    }

    private Decision<Delivery, String> decide(Optional<Delivery> current, Bounce bounce, Cause cause) {
        return current.filter(delivery -> delivery.mayBounce(bounce.message().round()))
                .<Decision<Delivery, String>>map(delivery -> bounced(delivery, bounce, cause))
                .orElseGet(() -> Decision.rejected("NOT_OUT"));
    }

    private Decision<Delivery, String> bounced(Delivery delivery, Bounce bounce, Cause cause) {
        return Decision.accepted(
                delivery.bounced(bounce.obstacle(), cause),
                new NotificationBounced(
                        delivery.delivery(),
                        delivery.template().code(),
                        delivery.occasion().person(),
                        delivery.cause(),
                        delivery.occasion().enrolment(),
                        delivery.messageId(bounce.message().round(), messageIdDomain),
                        bounce.status().code(),
                        cause.at()));
    }
}
