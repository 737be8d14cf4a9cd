package cursus.messaging.deadlines;

import cursus.messaging.Cause;

/**
 * What a service does when an aggregate's due instant has passed. Called by one thread of one instance at a time, at least
 * once, and by another instance where this one has died or taken longer than its claim: so the handler decides through its
 * repository, whose guarded write lets one of them win, and the decision moves or clears the due instant; otherwise the
 * handler is called again.
 */
public interface DeadlineHandler {

    /** The collection whose due aggregates it handles, as its layout names it. */
    String collection();

    /**
     * @param cause the service as actor, {@code DEADLINE} as reason, a fresh correlation id, and now
     * @throws RuntimeException to be called again some seconds later
     */
    void due(String id, Cause cause);

    /**
     * Whether work on it goes on in another thread, although {@link #due} has returned. Then nobody looks at it again before
     * its next write, or before its claim ends.
     */
    default boolean hasInHand(String id) {
        return false;
    }
}
