package cursus.scheduling.people.store;

import cursus.messaging.outbox.Layout;
import cursus.messaging.outbox.MongoAggregates;
import cursus.messaging.outbox.MongoStore;
import cursus.scheduling.people.People;
import cursus.scheduling.people.Person;
import java.util.Collection;
import java.util.List;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

@Component
final class MongoPeople extends MongoAggregates<Person> implements People {

    MongoPeople(MongoStore store) {
        super(store, Layout.of("people", Person.class).projection());
    }

    @Override
    public List<Person> among(Collection<String> persons) {
        if (persons.isEmpty()) {
            return List.of();
        }
        return query(Query.query(hasIdIn(persons)).limit(persons.size()));
    }
}
