package cursus.notification.people.store;

import cursus.messaging.outbox.Layout;
import cursus.messaging.outbox.MongoAggregates;
import cursus.messaging.outbox.MongoStore;
import cursus.notification.people.People;
import cursus.notification.people.Person;
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
    public List<Person> cards(Collection<String> people) {
        return people.isEmpty() ? List.of() : query(Query.query(hasIdIn(people)).limit(people.size()));
    }
}
