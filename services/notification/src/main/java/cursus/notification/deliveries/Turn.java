package cursus.notification.deliveries;

import cursus.notification.deliveries.Step.What;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Whose turn it is among the messages to one person that have not ended: they go in the order in which they were decided,
 * each when the one before has ended. One that is set aside holds nobody back. Other people's messages don't matter.
 *
 * @param open all that have not ended, in any order
 */
record Turn(List<Delivery> open, RetryPolicy policy) {

    private static final Comparator<Delivery> ORDER =
            Comparator.comparing(Delivery::roundBeganAt).thenComparing(Delivery::delivery);

    Turn {
        open = open.stream().sorted(ORDER).toList();
    }

    /** One of them, as it was when they were read. */
    Optional<Delivery> delivery(String id) {
        return open.stream().filter(one -> one.delivery().equals(id)).findFirst();
    }

    /** Empty where it is this one's turn; otherwise when somebody should look again. */
    Optional<Instant> of(Delivery mine, Instant now) {
        return before(mine)
                .filter(earlier -> holdsBack(earlier, now))
                .findFirst()
                .map(earlier -> lookAgain(earlier, now));
    }

    /** Whoever waited for its turn alone, and has it now. */
    Optional<Delivery> next(Instant now) {
        return open.stream()
                .filter(Turn::waitsForItsTurnAlone)
                .findFirst()
                .filter(mine -> of(mine, now).isEmpty());
    }

    private Stream<Delivery> before(Delivery mine) {
        return open.stream().takeWhile(other -> ORDER.compare(other, mine) < 0);
    }

    /** One that waits for a fact, or that only its own content keeps from being taken, is set aside when its alarm rings. */
    private boolean holdsBack(Delivery earlier, Instant now) {
        return now.isBefore(setAsideAt(earlier)) || !hinderedByItself(earlier);
    }

    private Instant setAsideAt(Delivery delivery) {
        return delivery.roundBeganAt().plus(policy.alarmAfter());
    }

    private static boolean hinderedByItself(Delivery delivery) {
        return delivery.state() == DeliveryState.AWAITING
                || lastStep(delivery)
                        .flatMap(Step::obstacle)
                        .filter(obstacle -> obstacle.kind().ofOneMessage())
                        .isPresent();
    }

    /** Never tried in this round: then no schedule of its own is to be kept. */
    private static boolean waitsForItsTurnAlone(Delivery delivery) {
        return delivery.state() == DeliveryState.PLANNED
                && lastStep(delivery)
                        .filter(step -> step.what() == What.DELAYED)
                        .isEmpty();
    }

    private static Optional<Step> lastStep(Delivery delivery) {
        return Optional.of(delivery.steps()).filter(steps -> !steps.isEmpty()).map(List::getLast);
    }

    /** After its next attempt, or as soon as it is set aside; whoever ends it looks earlier. */
    private Instant lookAgain(Delivery earlier, Instant now) {
        Instant soonest = now.plus(policy.firstWait());
        Instant itsNext =
                earlier.dueAt().map(due -> due.plus(policy.firstWait())).orElse(soonest);
        return Stream.of(itsNext, setAsideAt(earlier))
                .filter(instant -> instant.isAfter(soonest))
                .min(Comparator.naturalOrder())
                .orElse(soonest);
    }
}
