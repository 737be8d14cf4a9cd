package cursus.notification.deliveries;

import java.time.Instant;

/** What becomes of an order to send a message again. */
public sealed interface ResendAnswer {

    /**
     * It is carried out, now or when it was given first.
     *
     * @param number which of the delivery's orders it is, from 1
     * @param messageId of the message that goes out; another than before
     */
    record Ordered(String delivery, int number, String messageId, Instant orderedAt) implements ResendAnswer {}

    /** Nothing was written. */
    record Refused(Reason reason) implements ResendAnswer {}

    /** Why not. */
    enum Reason {
        UNKNOWN_DELIVERY,
        /** It is still to be sent anyway. */
        STILL_OPEN,
        /** Nothing is known any more of its recipient. */
        RECIPIENT_UNKNOWN,
        /** It asks for something before an instant that has passed, or says what no longer holds. */
        OUTDATED,
        /** As often as a delivery may be. */
        TOO_OFTEN,
        /** The same key was used to order something else. */
        KEY_REUSED
    }
}
