package cursus.notification.people;

import cursus.messaging.Aggregates;
import java.util.Collection;
import java.util.List;

/** People's latest cards, by the person's id. */
public interface People extends Aggregates<Person> {

    /** The cards of these people, as far as there are any, in no order. */
    List<Person> cards(Collection<String> people);
}
