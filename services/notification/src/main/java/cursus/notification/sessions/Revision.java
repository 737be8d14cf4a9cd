package cursus.notification.sessions;

/**
 * What became of a class session after it was scheduled.
 *
 * @param number 1 for its first change, then one more each time
 * @param cancelled whether that change was its cancellation
 */
public record Revision(int number, boolean cancelled) {}
