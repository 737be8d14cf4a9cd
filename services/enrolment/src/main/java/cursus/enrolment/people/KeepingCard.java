package cursus.enrolment.people;

import cursus.messaging.Cause;
import cursus.messaging.Decision;

/**
 * Keeps a person's card as their identity provider last stated it, and publishes it when it has changed. What is left
 * blank stays as it was known: a token without names says nothing about them.
 */
public final class KeepingCard {

    private final People people;

    public KeepingCard(People people) {
        this.people = people;
    }

    public void keep(PersonCard card, Cause cause) {
        people.<Void>decide(card.person(), cause, known -> {
            PersonCard stated = known.map(card::completedBy).orElse(card);
            return known.filter(stated::equals).isPresent()
                    ? Decision.accepted(stated)
                    : Decision.accepted(stated, stated);
        });
    }
}
