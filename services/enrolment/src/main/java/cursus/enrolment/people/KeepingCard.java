package cursus.enrolment.people;

import cursus.messaging.Cause;
import cursus.messaging.Decision;

/** Keeps a person's card as their identity provider last stated it, and publishes it when it has changed. */
public final class KeepingCard {

    private final People people;

    public KeepingCard(People people) {
        this.people = people;
    }

    public void keep(PersonCard card, Cause cause) {
        people.<Void>decide(
                card.person(),
                cause,
                known -> known.filter(card::equals).isPresent()
                        ? Decision.accepted(card)
                        : Decision.accepted(card, card));
    }
}
