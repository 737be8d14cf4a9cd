package cursus.notification.enrolments;

import cursus.messaging.Arrival;
import cursus.messaging.Change;
import cursus.messaging.Coverage;
import cursus.messaging.Received;
import cursus.notification.deliveries.Occasion;
import cursus.notification.deliveries.PlanningDelivery;
import cursus.notification.deliveries.Template;
import java.time.Instant;

/**
 * Follows every enrolment from its first event, and has its participant told of the turns that matter. The delivery is
 * created before the event is marked as seen: a crash in between repeats it, and its deterministic id makes the repeat
 * harmless, whereas the other order could lose it.
 */
public final class FollowingEnrolments {

    private final FollowedEnrolments enrolments;
    private final PlanningDelivery planning;
    private final Instant actsFrom;

    /** @param actsFrom what happened before is known here and told to nobody */
    public FollowingEnrolments(FollowedEnrolments enrolments, PlanningDelivery planning, Instant actsFrom) {
        this.enrolments = enrolments;
        this.planning = planning;
        this.actsFrom = actsFrom;
    }

    /** The mark is looked at first, so that nothing goes out for an event out of its place, and written last. */
    public void tell(Template template, Received<Occasion> received) {
        Arrival arrival = enrolments.inspect(received.envelope().subject(), received, Coverage.EVERY_EVENT);
        if (arrival == Arrival.APPLIED && !received.envelope().time().isBefore(actsFrom)) {
            planning.plan(template, received);
        }
        seen(received);
    }

    public void seen(Received<?> received) {
        String enrolment = received.envelope().subject();
        enrolments.receive(
                enrolment,
                received,
                Coverage.EVERY_EVENT,
                _ -> Change.to(
                        new FollowedEnrolment(enrolment, received.envelope().name())));
    }
}
