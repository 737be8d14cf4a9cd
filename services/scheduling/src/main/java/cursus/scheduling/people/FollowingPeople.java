package cursus.scheduling.people;

import cursus.messaging.Change;
import cursus.messaging.Coverage;
import cursus.messaging.Received;

/** Keeps the latest names of each person. Only the latest card is sure to arrive, so numbers may be missing. */
public final class FollowingPeople {

    private final People people;

    public FollowingPeople(People people) {
        this.people = people;
    }

    public void follow(Received<Person> card) {
        people.receive(card.event().person(), card, Coverage.SOME_EVENTS, _ -> Change.to(card.event()));
    }
}
