package cursus.catalogue.interest;

import cursus.messaging.Change;
import cursus.messaging.DomainEvent;
import java.util.ArrayList;
import java.util.List;

/**
 * How far the log tells of an interest. It follows from the cards, and holds ids alone.
 *
 * @param told the state that was told last
 */
public record InterestTrail(String interest, String cohort, InterestState told) {

    static Change<InterestTrail> begun(InterestCard card) {
        InterestTrail trail = new InterestTrail(card.interest(), card.cohort(), InterestState.TO_CONFIRM);
        Change<InterestTrail> rest = trail.following(card);
        List<DomainEvent> events = new ArrayList<>();
        events.add(new InterestRegistered(card.interest(), card.cohort()));
        events.addAll(rest.events());
        return new Change<>(rest.state(), events);
    }

    Change<InterestTrail> following(InterestCard card) {
        return card.confirmed() && told == InterestState.TO_CONFIRM
                ? Change.to(
                        new InterestTrail(interest, cohort, InterestState.CONFIRMED),
                        new InterestConfirmed(interest, cohort))
                : Change.to(this);
    }

    Change<InterestTrail> ended(String why) {
        return told == InterestState.ENDED
                ? Change.to(this)
                : Change.to(
                        new InterestTrail(interest, cohort, InterestState.ENDED),
                        new InterestEnded(interest, cohort, why));
    }
}
