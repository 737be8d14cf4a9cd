package cursus.notification.deliveries;

import cursus.messaging.Cause;
import cursus.messaging.Decision;
import cursus.messaging.Received;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Turns an event into a delivery, and lets it go once all that its message needs is known: at once where it is, for what
 * is known of a participant stays known. Otherwise the delivery is stored before the facts are read again, and each fact
 * is stored before waiting deliveries are read, so whichever comes last finds the other.
 */
public final class PlanningDelivery {

    private static final int BATCH = 100;

    /** What the dispatcher has taken is looked after by its deadline only when it may have been lost. */
    private static final Duration HEAD_START = Duration.ofSeconds(10);

    private final Deliveries deliveries;
    private final GatheringFacts facts;
    private final Dispatcher dispatcher;
    private final RetryPolicy policy;
    private final NothingOld nothingOld;

    public PlanningDelivery(
            Deliveries deliveries,
            GatheringFacts facts,
            Dispatcher dispatcher,
            RetryPolicy policy,
            NothingOld nothingOld) {
        this.deliveries = deliveries;
        this.facts = facts;
        this.dispatcher = dispatcher;
        this.policy = policy;
        this.nothingOld = nothingOld;
    }

    /** Safe to repeat: the same event makes the same delivery. */
    public void plan(Template template, Received<Occasion> received) {
        plan(template, received.event(), Happening.of(received));
    }

    /** Whether it happened before the template's start, and so is told to nobody. */
    public boolean isOld(Template template, Instant happenedAt) {
        return nothingOld.isOld(template, happenedAt);
    }

    /** Safe to repeat, too. What is old is not planned. */
    public void plan(Template template, Occasion occasion, Happening happening) {
        if (isOld(template, happening.at())) {
            return;
        }
        String id = DeliveryId.of(happening.id(), occasion.person(), template);
        Cause cause = happening.cause();
        Delivery fresh = Delivery.awaiting(id, template, occasion, happening.id(), cause);
        if (isKnownForGood(fresh, cause.at()) && store(fresh.planned(firstDue(cause.at())), cause)) {
            dispatcher.soon(fresh);
        } else {
            store(lookedAtLater(fresh, cause.at()), cause);
            lookAgain(id, cause);
        }
        if (template.endsEnrolment()) {
            // What the enrolment's other messages waited for is worth no wait any more.
            personKnown(occasion.person(), cause);
        }
    }

    /** A person's card arrived. */
    public void personKnown(String person, Cause cause) {
        lookAgainAtAll(after -> deliveries.awaitingPerson(person, after, BATCH), cause);
    }

    /** A cohort, or a session of it, arrived. */
    public void cohortKnown(String cohort, Cause cause) {
        lookAgainAtAll(after -> deliveries.awaitingCohort(cohort, after, BATCH), cause);
    }

    /** A programme arrived: whatever is about its cohorts may have waited for it. */
    public void programmeKnown(String programme, Cause cause) {
        cohortsKnown(after -> facts.cohortsOf(programme, after, BATCH), cause);
    }

    /** A trainer arrived: whatever lists sessions that name them may have waited for it. */
    public void trainerKnown(String trainer, Cause cause) {
        cohortsKnown(after -> facts.cohortsTaughtBy(trainer, after, BATCH), cause);
    }

    private void cohortsKnown(Function<String, List<String>> cohortsAfter, Cause cause) {
        String after = "";
        List<String> some;
        do {
            some = cohortsAfter.apply(after);
            for (String cohort : some) {
                cohortKnown(cohort, cause);
                after = cohort;
            }
        } while (some.size() == BATCH);
    }

    /**
     * A look is due: looks once more, and puts the next look off.
     *
     * @return whether it still waits after so long that somebody should know
     */
    public boolean due(String id, Cause cause) {
        lookAgain(id, cause);
        boolean alarm = whileAwaiting(deliveries.find(id))
                .filter(delivery -> policy.alarmDue(delivery, cause.at()))
                .isPresent();
        return deliveries.decide(id, cause, current -> keepWaiting(current, cause.at()))
                        instanceof Decision.Accepted<?, ?>
                && alarm;
    }

    private void lookAgainAtAll(Function<String, List<Delivery>> awaitingAfter, Cause cause) {
        String after = "";
        List<Delivery> waiting;
        do {
            waiting = awaitingAfter.apply(after);
            for (Delivery each : waiting) {
                lookAgain(each.delivery(), cause);
                after = each.delivery();
            }
        } while (waiting.size() == BATCH);
    }

    /** Whoever only wants to be told may be erased meanwhile, and that is noticed only where their delivery is stored. */
    private boolean isKnownForGood(Delivery delivery, Instant now) {
        return !delivery.template().toInterested() && !isMissing(delivery, now);
    }

    private boolean isMissing(Delivery delivery, Instant now) {
        return facts.of(delivery, now) instanceof Gathered.Missing;
    }

    /** False where it was stored before; then nothing is written. */
    private boolean store(Delivery fresh, Cause cause) {
        return deliveries.decide(fresh.delivery(), cause, current -> onceOnly(current, fresh))
                instanceof Decision.Accepted<?, ?>;
    }

    private void lookAgain(String id, Cause cause) {
        Optional<Delivery> waiting = whileAwaiting(deliveries.find(id));
        if (waiting.filter(facts::lacksForEver).isPresent()) {
            deliveries.decide(id, cause, current -> ForgettingRecipient.decide(whileAwaiting(current), cause));
            return;
        }
        if (waiting.isEmpty() || isMissing(waiting.get(), cause.at())) {
            return;
        }
        Cause mine = cause.because("FACTS_KNOWN").within(waiting.get().correlationId());
        Instant due = firstDue(mine.at());
        if (deliveries.decide(id, mine, current -> letGo(current, due)) instanceof Decision.Accepted<?, ?>) {
            dispatcher.soon(waiting.get());
        }
    }

    private static Decision<Delivery, Delivery> onceOnly(Optional<Delivery> current, Delivery fresh) {
        return current.<Decision<Delivery, Delivery>>map(Decision::rejected).orElseGet(() -> Decision.accepted(fresh));
    }

    private Instant firstDue(Instant now) {
        return dispatcher.hasRoom() ? now.plus(HEAD_START) : now;
    }

    private static Decision<Delivery, String> letGo(Optional<Delivery> current, Instant due) {
        return whileAwaiting(current)
                .map(delivery -> Decision.<Delivery, String>accepted(delivery.planned(due)))
                .orElseGet(() -> Decision.rejected("NOT_AWAITING"));
    }

    /** Of two instances that look at the same time, the second finds that it is no longer due. */
    private Decision<Delivery, String> keepWaiting(Optional<Delivery> current, Instant now) {
        return whileAwaiting(current)
                .filter(delivery -> delivery.dueBy(now))
                .map(delivery -> Decision.<Delivery, String>accepted(lookedAtLater(delivery, now)))
                .orElseGet(() -> Decision.rejected("NOT_DUE"));
    }

    private Delivery lookedAtLater(Delivery delivery, Instant now) {
        return delivery.stillAwaiting(policy.nextLook(delivery, now));
    }

    private static Optional<Delivery> whileAwaiting(Optional<Delivery> current) {
        return current.filter(delivery -> delivery.state() == DeliveryState.AWAITING);
    }
}
