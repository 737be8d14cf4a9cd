package cursus.notification.deliveries;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What happened to a delivery, in order. Of the attempts that were only put off the last ones are kept: in two days
 * there can be hundreds, and {@link Delivery#attempts()} still counts them.
 */
public record History(List<Step> steps) {

    private static final int DELAYS_KEPT = 40;

    static final History EMPTY = new History(List.of());

    public History {
        steps = List.copyOf(steps);
    }

    /** Of what ended before steps were kept, the ending is known, and sometimes not even why. */
    static History beforeStepsWereKept(Delivery delivery) {
        return delivery.failure()
                .map(why -> why == Failure.PERMANENT ? Step.What.REFUSED : Step.What.EXHAUSTED)
                .or(() -> delivery.sentAt().map(_ -> Step.What.SENT))
                .map(what -> new History(List.of(new Step(
                        endOf(delivery),
                        what,
                        delivery.attempts(),
                        delivery.ending().map(Ending::reason),
                        Optional.empty(),
                        Optional.empty()))))
                .orElse(EMPTY);
    }

    private static Instant endOf(Delivery delivery) {
        return delivery.ending()
                .map(Ending::at)
                .or(delivery::sentAt)
                .or(() -> delivery.letter().map(Letter::composedAt))
                .orElse(delivery.decidedAt());
    }

    History with(Step step) {
        List<Step> longer = new ArrayList<>(steps);
        longer.add(step);
        if (longer.stream().filter(History::isDelay).count() > DELAYS_KEPT) {
            longer.stream().filter(History::isDelay).findFirst().ifPresent(longer::remove);
        }
        return new History(longer);
    }

    /** What mail servers said may quote an address. */
    History withoutWords() {
        return new History(steps.stream().map(Step::withoutWords).toList());
    }

    /** The orders to send it again, the oldest first. */
    List<Resend> resends() {
        return steps.stream().flatMap(step -> step.resend().stream()).toList();
    }

    Optional<Step> lastResend() {
        return steps.reversed().stream()
                .filter(step -> step.what() == Step.What.RESENT)
                .findFirst();
    }

    /** Of the present round. */
    int delays() {
        return (int) steps.reversed().stream()
                .takeWhile(step -> step.what() != Step.What.RESENT)
                .filter(History::isDelay)
                .count();
    }

    private static boolean isDelay(Step step) {
        return step.what() == Step.What.DELAYED;
    }
}
