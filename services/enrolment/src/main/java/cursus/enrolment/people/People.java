package cursus.enrolment.people;

import cursus.messaging.Aggregates;
import java.util.Collection;
import java.util.List;

/** The people who have applied, each under the id that the identity provider gives them. */
public interface People extends Aggregates<PersonCard> {

    /** The cards of these people, in no order; those without a card are left out. */
    List<PersonCard> cards(Collection<String> people);
}
