package cursus.notification.openings;

import cursus.messaging.Change;
import cursus.messaging.Coverage;
import cursus.messaging.Received;
import cursus.notification.deliveries.ForgettingRecipient;
import cursus.notification.deliveries.Happening;
import cursus.notification.deliveries.Occasion;
import cursus.notification.deliveries.PlanningDelivery;
import cursus.notification.deliveries.Template;
import cursus.notification.interests.Interest;
import cursus.notification.interests.Interests;
import java.util.Optional;

/**
 * Keeps the latest card of each interest, has its owner asked to confirm, and has whoever confirms late told of an opening
 * that was before. A card is stored before anything is planned, so that an opening meanwhile finds it; whatever is
 * repeated makes the same deliveries.
 */
public final class FollowingInterests {

    private final Interests interests;
    private final TellingInterested telling;
    private final PlanningDelivery planning;
    private final ForgettingRecipient forgetting;

    public FollowingInterests(
            Interests interests, TellingInterested telling, PlanningDelivery planning, ForgettingRecipient forgetting) {
        this.interests = interests;
        this.telling = telling;
        this.planning = planning;
        this.forgetting = forgetting;
    }

    public void card(Received<Interest> received) {
        Interest said = received.event().saidAt(received.envelope().time());
        interests.receive(said.interest(), received, Coverage.SOME_EVENTS, _ -> Change.to(said));
        Optional<Interest> now =
                interests.find(said.interest()).filter(known -> known.card().isPresent());
        now.ifPresent(known -> act(known, said, received));
        planning.personKnown(said.interest(), received.cause());
    }

    /** Catalogue knows nothing of them any more, and neither does this service. */
    public void erased(Received<String> received) {
        String interest = received.event();
        interests.receive(interest, received, Coverage.SOME_EVENTS, _ -> Change.to(Interest.erased(interest)));
        forgetting.forget(interest, received.cause().because(received.envelope().reason()));
    }

    private void act(Interest known, Interest said, Received<?> received) {
        if (known.hasConfirmed()) {
            telling.confirmed(known, received.cause());
        } else if (!said.hasConfirmed()) {
            known.cohort()
                    .ifPresent(cohort -> planning.plan(
                            Template.INTEREST_TO_CONFIRM,
                            Occasion.ofInterest(known.interest(), cohort),
                            Happening.of(received)));
        }
    }
}
