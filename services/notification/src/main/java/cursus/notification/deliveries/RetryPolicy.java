package cursus.notification.deliveries;

import java.time.Duration;

/**
 * How patient deliveries are.
 *
 * @param firstWait after the first attempt that failed; each later wait is twice the one before
 * @param longestWait no wait is longer
 * @param giveUpAfter since the event; then the delivery fails as exhausted
 * @param lease how long a claim holds; longer than any attempt can take
 * @param alarmAfter how long a delivery waits for a fact before somebody is told, and told again
 */
public record RetryPolicy(
        Duration firstWait, Duration longestWait, Duration giveUpAfter, Duration lease, Duration alarmAfter) {

    /** Doublings after which every sensible first wait has passed the longest. */
    private static final int MOST_DOUBLINGS = 30;

    Duration waitAfter(int attempts) {
        Duration wait = firstWait;
        for (int doubling = 1; doubling < Math.min(attempts, MOST_DOUBLINGS); doubling++) {
            if (wait.compareTo(longestWait) >= 0) {
                break;
            }
            wait = wait.multipliedBy(2);
        }
        return wait.compareTo(longestWait) > 0 ? longestWait : wait;
    }
}
