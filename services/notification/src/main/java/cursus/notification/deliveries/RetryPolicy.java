package cursus.notification.deliveries;

import java.time.Duration;
import java.time.Instant;
import java.util.SplittableRandom;

/**
 * How patient deliveries are.
 *
 * @param firstWait after the first attempt that failed; each later wait is twice the one before
 * @param longestWait no wait is longer
 * @param giveUpAfter since the event; then the delivery fails as exhausted
 * @param lease how long a claim holds; longer than any attempt can take
 * @param timetablePatience since the delivery was decided; then a message that carries the timetable goes with the
 *     sessions that are known
 * @param alarmAfter how long a delivery waits for a fact before somebody is told, and told again; from then on it holds
 *     back no later message to the same person
 * @param jitter the share by which a wait may be shorter, from 0 to 1, so that what failed together is not tried together
 */
public record RetryPolicy(
        Duration firstWait,
        Duration longestWait,
        Duration giveUpAfter,
        Duration lease,
        Duration timetablePatience,
        Duration alarmAfter,
        double jitter) {

    /** Doublings after which every sensible first wait has passed the longest. */
    private static final int MOST_DOUBLINGS = 30;

    public RetryPolicy {
        if (jitter < 0 || jitter > 1) {
            throw new IllegalArgumentException("the jitter is a share, from 0 to 1");
        }
    }

    /** Of one delivery's attempt always the same, so that a rule stays a rule; of different deliveries spread evenly. */
    Duration waitAfter(int attempts, String delivery) {
        double share = new SplittableRandom(31L * delivery.hashCode() + attempts).nextDouble();
        return waitAfter(attempts).minusNanos((long) (waitAfter(attempts).toNanos() * jitter * share));
    }

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

    /** Whether the message carries a timetable that may still become complete in good time. */
    boolean awaitsTimetable(Delivery delivery, Instant now) {
        return delivery.template().carriesTimetable() && now.isBefore(patienceEnd(delivery));
    }

    /** When somebody looks again at what still waits now. */
    Instant nextLook(Delivery waiting, Instant now) {
        Instant alarm = firstAlarmAfter(waiting, now);
        Instant patienceEnd = patienceEnd(waiting);
        return awaitsTimetable(waiting, now) && patienceEnd.isBefore(alarm) ? patienceEnd : alarm;
    }

    /** Whether the look that is due is one for the alarm, and not only for the end of patience. */
    boolean alarmDue(Delivery waiting, Instant now) {
        return waiting.dueAt()
                .map(due -> firstAlarmAfter(waiting, due.minusNanos(1)))
                .filter(alarm -> !alarm.isAfter(now))
                .isPresent();
    }

    /** Whether it has lacked a fact for too long. */
    public boolean overdue(Delivery delivery, Instant now) {
        return delivery.state() == DeliveryState.AWAITING
                && delivery.decidedAt().isBefore(now.minus(alarmAfter));
    }

    private Instant patienceEnd(Delivery delivery) {
        return delivery.decidedAt().plus(timetablePatience);
    }

    /** The first alarm after an instant; they come at even intervals. */
    private Instant firstAlarmAfter(Delivery waiting, Instant instant) {
        long before = Duration.between(waiting.decidedAt(), instant).dividedBy(alarmAfter);
        return waiting.decidedAt().plus(alarmAfter.multipliedBy(before + 1));
    }
}
