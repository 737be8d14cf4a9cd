package cursus.scheduling.people;

import cursus.messaging.Aggregates;
import java.util.Collection;
import java.util.List;

/** Where people's names are kept, by person. */
public interface People extends Aggregates<Person> {

    /** Those of these people whose card has arrived, in one query. */
    List<Person> among(Collection<String> persons);
}
