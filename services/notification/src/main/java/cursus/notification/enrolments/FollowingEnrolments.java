package cursus.notification.enrolments;

import cursus.messaging.Arrival;
import cursus.messaging.Change;
import cursus.messaging.Coverage;
import cursus.messaging.Received;
import cursus.notification.deliveries.Occasion;
import cursus.notification.deliveries.PlanningDelivery;
import cursus.notification.deliveries.Template;

/**
 * Follows every enrolment from its first event, and has its participant told of the turns that matter. The delivery is
 * created before the event is marked as seen: a crash in between repeats it, and its deterministic id makes the repeat
 * harmless, whereas the other order could lose it.
 */
public final class FollowingEnrolments {

    private final FollowedEnrolments enrolments;
    private final Participations participations;
    private final PlanningDelivery planning;
    private final TellingParticipants telling;

    public FollowingEnrolments(
            FollowedEnrolments enrolments,
            Participations participations,
            PlanningDelivery planning,
            TellingParticipants telling) {
        this.enrolments = enrolments;
        this.participations = participations;
        this.planning = planning;
        this.telling = telling;
    }

    public void tell(Template template, Received<Occasion> received) {
        inItsPlace(received, () -> plan(template, received));
    }

    /**
     * The participation is stored before the confirmation is composed: a session that is scheduled meanwhile either
     * stands in it, or finds the participant.
     */
    public void confirmed(Received<Occasion> received) {
        Occasion occasion = received.event();
        String enrolment = received.envelope().subject();
        Participation confirmed = new Participation(
                enrolment,
                occasion.cohort(),
                occasion.person(),
                true,
                received.envelope().time(),
                occasion.payer());
        inItsPlace(received, () -> {
            participations.receive(enrolment, received, Coverage.SOME_EVENTS, _ -> Change.to(confirmed));
            plan(Template.ENROLMENT_CONFIRMED, received);
            telling.heardOf(confirmed, received.cause());
        });
    }

    /** Whoever gave up a seat is told of no session any more. */
    public void cancelled(Received<Occasion> received) {
        inItsPlace(received, () -> {
            giveUp(received);
            plan(Template.ENROLMENT_CANCELLED, received);
        });
    }

    private void giveUp(Received<Occasion> received) {
        String enrolment = received.envelope().subject();
        if (participations.find(enrolment).isPresent()) {
            participations.receive(
                    enrolment,
                    received,
                    Coverage.SOME_EVENTS,
                    known -> Change.to(known.orElseThrow().givenUp()));
        }
    }

    /** The mark is looked at first, so that an event out of its place changes and tells nothing, and written last. */
    private void inItsPlace(Received<Occasion> received, Runnable work) {
        Arrival arrival = enrolments.inspect(received.envelope().subject(), received, Coverage.EVERY_EVENT);
        if (arrival == Arrival.APPLIED) {
            work.run();
        }
        seen(received);
    }

    private void plan(Template template, Received<Occasion> received) {
        planning.plan(template, received.with(told(received)));
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

    private Occasion told(Received<Occasion> received) {
        Occasion occasion = received.event();
        return occasion.by(received.envelope().actor())
                .paidBy(participations.find(received.envelope().subject()).flatMap(Participation::payer));
    }
}
