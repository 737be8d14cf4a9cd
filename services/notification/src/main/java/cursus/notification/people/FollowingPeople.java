package cursus.notification.people;

import cursus.messaging.Cause;
import cursus.messaging.Change;
import cursus.messaging.Coverage;
import cursus.messaging.Received;
import java.util.function.BiConsumer;

/** Keeps the latest card of each person, and lets those know who waited for it. */
public final class FollowingPeople {

    private final People people;
    private final BiConsumer<String, Cause> learnt;

    /**
     * @param learnt told the person's id after the card is stored, on repeats too: the first time may have been cut
     *     short
     */
    public FollowingPeople(People people, BiConsumer<String, Cause> learnt) {
        this.people = people;
        this.learnt = learnt;
    }

    public void card(Received<Person> received) {
        Person person = received.event();
        people.receive(person.person(), received, Coverage.SOME_EVENTS, _ -> Change.to(person));
        learnt.accept(person.person(), received.cause());
    }
}
