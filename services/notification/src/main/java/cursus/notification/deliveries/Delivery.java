package cursus.notification.deliveries;

import cursus.messaging.Cause;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One message to one person about one event.
 *
 * @param cause the event's id
 * @param decidedAt when it was planned
 * @param dueAt when somebody looks at it next
 * @param attempts claims so far; the number of the present claim, by which a late claimant knows that it lost
 * @param letter set once it was composed
 * @param sentAt when the server took it, of what is sent
 * @param failure why it was given up, of what has failed
 * @param reason the name of the event; absent in what was written before it was kept
 * @param ending of what has ended; absent where it ended before this was kept
 * @param history absent where nothing happened since it was planned, or since this is kept
 * @param copies the messages themselves; absent before the first is ended, in what ended before they were kept, and in
 *     lists, which would be too heavy with them
 */
public record Delivery(
        String delivery,
        Template template,
        Occasion occasion,
        String cause,
        String correlationId,
        Instant decidedAt,
        DeliveryState state,
        Optional<Instant> dueAt,
        int attempts,
        Optional<Letter> letter,
        Optional<Instant> sentAt,
        Optional<Failure> failure,
        Optional<String> reason,
        Optional<Ending> ending,
        Optional<History> history,
        Optional<Copies> copies) {

    /** @param event the id of the event that it tells */
    public static Delivery awaiting(
            String delivery, Template template, Occasion occasion, String event, Cause because) {
        return new Delivery(
                delivery,
                template,
                occasion,
                event,
                because.correlationId(),
                because.at(),
                DeliveryState.AWAITING,
                Optional.of(because.at()),
                0,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(because.reason()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** Neither ended nor in somebody's hands; and due, unless nobody has tried it yet, for then it keeps no schedule. */
    boolean claimableAt(Instant now) {
        boolean open = state == DeliveryState.PLANNED || state == DeliveryState.SENDING;
        return open && (attempts == 0 || dueBy(now));
    }

    boolean dueBy(Instant now) {
        return dueAt.map(due -> !due.isAfter(now)).orElse(false);
    }

    /** Whether nobody has composed it yet, so that whoever does will see what is known by now. */
    boolean untouched() {
        return attempts == 0 && !hasEnded();
    }

    boolean hasEnded() {
        return state.ended();
    }

    /** Whether it is being sent again, or would be. */
    boolean isRepeat() {
        return hasEnded() || round() > 0;
    }

    /** Whether the claim with this number is the present one. */
    boolean claimedAs(int attempt) {
        return state == DeliveryState.SENDING && attempts == attempt;
    }

    Delivery stillAwaiting(Instant lookAgainAt) {
        return with(DeliveryState.AWAITING, Optional.of(lookAgainAt), attempts);
    }

    Delivery planned(Instant due) {
        return with(DeliveryState.PLANNED, Optional.of(due), attempts);
    }

    Delivery claimed(Instant now, Duration lease) {
        return with(DeliveryState.SENDING, Optional.of(now.plus(lease)), attempts + 1);
    }

    Delivery putOff(Instant until) {
        return with(DeliveryState.PLANNED, Optional.of(until), attempts);
    }

    Delivery addressed(Letter composed) {
        return replacing(Optional.of(composed), history, copies);
    }

    Delivery sent(Cause because) {
        return noting(Step.of(Step.What.SENT, attempts, because))
                .ended(DeliveryState.SENT, Optional.of(because.at()), Optional.empty(), because);
    }

    Delivery failed(Failure why, Obstacle obstacle, Cause because) {
        Step.What what = why == Failure.PERMANENT ? Step.What.REFUSED : Step.What.EXHAUSTED;
        return noting(Step.hindered(what, attempts, obstacle, because))
                .ended(DeliveryState.FAILED, Optional.empty(), Optional.of(why), because);
    }

    Delivery superseded(Cause because) {
        return noting(Step.of(Step.What.SUPERSEDED, attempts, because))
                .ended(DeliveryState.SUPERSEDED, Optional.empty(), Optional.empty(), because);
    }

    /** Taken by our mail server, which it also was where that could not be recorded, and sent back. */
    Delivery bounced(Obstacle why, Cause because) {
        return noting(Step.hindered(Step.What.BOUNCED, attempts, why, because))
                .ended(DeliveryState.BOUNCED, Optional.of(sentAt.orElse(because.at())), Optional.empty(), because);
    }

    /** The message itself, as it went out or was given up in this round. */
    Delivery keeping(Copy copy) {
        return replacing(letter, history, Optional.of(copies.orElse(Copies.NONE).with(copy)));
    }

    /** Nothing is left of whom it is for: neither address nor text, nor what a server said. What is open is given up. */
    Delivery forgotten(Cause because) {
        Delivery over = hasEnded() ? this : failed(Failure.PERMANENT, Obstacle.of(Obstacle.Kind.FACT_MISSING), because);
        return over.replacing(Optional.empty(), over.history.map(History::withoutWords), Optional.empty());
    }

    Delivery noting(Step step) {
        return replacing(
                letter,
                Optional.of(history.orElseGet(() -> History.beforeStepsWereKept(this))
                        .with(step)),
                copies);
    }

    /**
     * To be sent once more, as another message: the claims go on counting, so that whoever still holds one of the round
     * before knows that it lost.
     */
    Delivery resent(Resend order, Cause because) {
        return noting(Step.resent(attempts, order, because))
                .standing(
                        DeliveryState.PLANNED,
                        Optional.of(because.at()),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty());
    }

    /** The orders to send it again, the oldest first. */
    List<Resend> resends() {
        return history.map(History::resends).orElse(List.of());
    }

    /** What happened, the oldest first. */
    public List<Step> steps() {
        return history.orElseGet(() -> History.beforeStepsWereKept(this)).steps();
    }

    /** Why it is not where it should be: what last stood in its way, unless it got past. */
    public Optional<Obstacle> obstacle() {
        return state == DeliveryState.SENT || state == DeliveryState.SUPERSEDED
                ? Optional.empty()
                : steps().reversed().stream()
                        .takeWhile(step -> step.what() != Step.What.RESENT)
                        .flatMap(step -> step.obstacle().stream())
                        .findFirst();
    }

    /** When it is tried next, of what is put off. */
    public Optional<Instant> nextAttemptAt() {
        return dueAt.filter(_ -> state == DeliveryState.PLANNED);
    }

    /** 0 for the first time that it is sent, then the number of the order to send it again. */
    int round() {
        return resends().size();
    }

    /** When the present round began: patience is counted from here, and it stamps the calendar parts. */
    public Instant roundBeganAt() {
        return history.flatMap(History::lastResend).map(Step::at).orElse(decidedAt);
    }

    /** Attempts of the present round that the mail server did not take for now, as far as they are kept. */
    int delaysOfRound() {
        return history.map(History::delays).orElse(0);
    }

    /**
     * Whether the message of this round may have come back: it was taken, or the server may have taken it without our
     * knowing.
     */
    boolean mayBounce(int ofRound) {
        boolean handedOver = attempts > 0 && (state == DeliveryState.PLANNED || state == DeliveryState.SENDING);
        return ofRound == round() && (state == DeliveryState.SENT || handedOver);
    }

    /** Whether it asks its recipient for something that can't be done any more. */
    boolean outdatedAt(Instant now) {
        return template.asksInTime()
                && occasion.until().filter(until -> !until.isAfter(now)).isPresent();
    }

    /** Each round is another message, and each repeat within one the same. */
    String messageId(int ofRound, String domain) {
        return "<%s@%s>".formatted(new MessageName(delivery, ofRound), domain);
    }

    private Delivery replacing(
            Optional<Letter> otherLetter, Optional<History> otherHistory, Optional<Copies> otherCopies) {
        return new Delivery(
                delivery,
                template,
                occasion,
                cause,
                correlationId,
                decidedAt,
                state,
                dueAt,
                attempts,
                otherLetter,
                sentAt,
                failure,
                reason,
                ending,
                otherHistory,
                otherCopies);
    }

    private Delivery with(DeliveryState next, Optional<Instant> due, int tried) {
        return new Delivery(
                delivery,
                template,
                occasion,
                cause,
                correlationId,
                decidedAt,
                next,
                due,
                tried,
                letter,
                sentAt,
                failure,
                reason,
                ending,
                history,
                copies);
    }

    private Delivery ended(DeliveryState end, Optional<Instant> taken, Optional<Failure> why, Cause because) {
        return standing(end, Optional.empty(), taken, why, Optional.of(Ending.of(because)));
    }

    private Delivery standing(
            DeliveryState next,
            Optional<Instant> due,
            Optional<Instant> taken,
            Optional<Failure> why,
            Optional<Ending> end) {
        return new Delivery(
                delivery,
                template,
                occasion,
                cause,
                correlationId,
                decidedAt,
                next,
                due,
                attempts,
                letter,
                taken,
                why,
                reason,
                end,
                history,
                copies);
    }
}
