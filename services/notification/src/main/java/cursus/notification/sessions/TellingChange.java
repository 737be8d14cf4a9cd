package cursus.notification.sessions;

import cursus.messaging.Received;

/** Has everybody told of a change whom it concerns. Safe to repeat. */
@FunctionalInterface
public interface TellingChange {

    /** @param last the event with which the change was complete */
    void tell(TimetableChange change, Received<?> last);
}
